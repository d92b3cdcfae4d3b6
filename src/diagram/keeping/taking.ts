import { takeaways, type TakeawayId } from '../../takeaway';
import type { MenuItem } from '../controls/menu';
import type { FileTheme } from '../file/picture-file';
import type { Shown } from '../shown';
import type { Keeping } from './keeping';
import { rasterised, sizeOf, tooLarge } from './raster';
import type { Outcome } from './said';

/** What is on the page of a block, to be taken away. */
export interface Taking {
  readonly keeping: Keeping;
  /** The picture as it stands on the page now. */
  readonly svg: () => string;
  readonly page: () => Document;
  /** Of files, without their ending. */
  readonly name: string;
  readonly theme: () => FileTheme;
  readonly chooseTheme: (theme: FileTheme) => void;
  readonly tell: (outcome: Outcome) => void;
}

export const NAMES: Readonly<Record<TakeawayId, string>> = { pytorch: 'PyTorch', numpy: 'NumPy', latex: 'LaTeX', markdown: 'Markdown table', csv: 'CSV' };

export function isTakeaway(id: string): id is TakeawayId {
  return Object.hasOwn(takeaways, id);
}

const SCALES = [1, 2, 3] as const;
/** Sharp on most screens, and not yet large. */
const COPIED_AT = 2;

/** The picture: copied, saved, or put beside the block. */
export function pictureItems(taking: Taking): MenuItem[] {
  const { keeping: { freeze }, theme, chooseTheme } = taking;
  const group = 'Picture';
  const themed = (id: FileTheme, label: string): MenuItem => ({ id, label, group, checked: () => theme() === id, run: () => chooseTheme(id) });
  return [
    themed('light', 'Light'),
    themed('dark', 'Dark'),
    { id: 'copy-svg', label: 'Copy as SVG', group, run: () => copySvg(taking) },
    { id: 'save-svg', label: 'Save as SVG', group, run: () => saveSvg(taking) },
    { id: 'copy-png', label: 'Copy as PNG', group, run: () => copyPng(taking) },
    ...SCALES.map((scale): MenuItem => ({ id: `save-png-${scale}`, label: `Save as PNG, ${scale} ×`, group, run: () => savePng(taking, scale) })),
    ...(freeze === undefined ? [] : [{
      id: 'freeze', label: 'Freeze below the block', group, hint: 'Puts the picture into the note, for readers without the plugin. Done again, it replaces that picture.',
      run: () => answer(taking, freeze(taking.name, taking.svg()), 'The picture could not be put into the note.'),
    }]),
  ];
}

/** The numbers of one site. */
export function numberItems(taking: Taking, { trace, site }: Shown): MenuItem[] {
  return Object.values(takeaways).map(({ id, extension, write, doc }) => ({
    id: `copy-${id}`, label: `Copy as ${NAMES[id]}`, group: 'Numbers', hint: doc,
    run: () => copyText(taking, write(trace, site), { name: `${taking.name}.${extension}`, as: NAMES[id] }),
  }));
}

function copySvg(taking: Taking): void {
  const svg = taking.svg();
  copyText(taking, svg, { name: `${taking.name}.svg`, as: 'SVG', type: 'image/svg+xml' });
}

function copyText(taking: Taking, text: string, { name, as, type = 'text/plain;charset=utf-8' }: { readonly name: string; readonly as: string; readonly type?: string }): void {
  const save = () => saveBlob(taking, name, Promise.resolve(new Blob([text], { type })));
  taking.keeping.copyText(text).then(() => taking.tell({ text: `Copied as ${as}.` }), () => taking.tell(refused(as, save)));
}

function copyPng(taking: Taking): void {
  withPng(taking, COPIED_AT, (png) => {
    const saved = () => saveBlob(taking, pngName(taking, COPIED_AT), png);
    const told = png.then(() => refused('PNG', saved), notDrawn);
    taking.keeping.copyPng(png).then(() => taking.tell({ text: 'Copied as PNG.' }), () => told.then(taking.tell));
  });
}

function savePng(taking: Taking, scale: number): void {
  withPng(taking, scale, (png) => saveBlob(taking, pngName(taking, scale), png));
}

function saveSvg(taking: Taking): void {
  saveBlob(taking, `${taking.name}.svg`, Promise.resolve(new Blob([taking.svg()], { type: 'image/svg+xml' })));
}

/** Where it is too large for one, that is said. */
function withPng(taking: Taking, scale: number, use: (png: Promise<Blob>) => void): void {
  const svg = taking.svg();
  const problem = tooLarge(sizeOf(svg), scale);
  if (problem !== undefined) taking.tell({ text: problem });
  else use(rasterised(svg, scale, taking.page()));
}

/** As pictures for screens with more pixels are named. */
function pngName({ name }: Taking, scale: number): string {
  return scale === 1 ? `${name}.png` : `${name}@${scale}x.png`;
}

function saveBlob(taking: Taking, name: string, content: Promise<Blob>): void {
  content.then(
    (blob) => answer(taking, taking.keeping.save(name, blob).then((path) => `Saved ${path}.`), `“${name}” could not be saved.`),
    () => taking.tell(notDrawn()),
  );
}

function answer({ tell }: Taking, doing: Promise<string>, failed: string): void {
  doing.then((text) => tell({ text }), () => tell({ text: failed }));
}

function refused(as: string, save: () => void): Outcome {
  return { text: 'The clipboard refused.', instead: { label: `Save as ${as}`, run: save } };
}

function notDrawn(): Outcome {
  return { text: 'The browser could not turn this picture into a PNG. Take SVG.' };
}
