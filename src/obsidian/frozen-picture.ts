import type { App, TFile } from 'obsidian';
import { MADE_BY } from '../diagram/file/picture-file';
import { paragraphBelow, textBelow } from '../block/in-note/below-block';
import { drawnBlock, type BlockPlace } from './block-place';
import { changeNote, noteNow } from './note-writing';

const INSTEAD = 'Save the picture as SVG and embed it.';

/** Puts the picture below its block, or into the file of the picture that stands there already. → what was done, for the reader. */
export async function freeze(app: App, place: BlockPlace, name: string, svg: string): Promise<string> {
  const { sourcePath } = place.context;
  const drawn = drawnBlock(place);
  const below = textBelow((await noteNow(app, sourcePath)) ?? '', drawn);
  if (!below.ok) return `${below.why} ${INSTEAD}`;
  const frozen = await frozenBelow(app, below.text, sourcePath);
  if (frozen !== undefined) {
    await app.vault.process(frozen, () => svg);
    return `Replaced ${frozen.path}, the picture below the block.`;
  }
  const picture = await app.vault.create(await app.fileManager.getAvailablePathForAttachment(`${name}.svg`, sourcePath), svg);
  const link = embedOf(app, picture, sourcePath);
  const written = await changeNote(app, sourcePath, (note) => paragraphBelow(note, drawn, link));
  if (written.ok) return `Saved ${picture.path} and put it below the block.`;
  // Nobody knows of a picture that stands in no note.
  await app.fileManager.trashFile(picture);
  return `${written.why} ${INSTEAD}`;
}

/** The file of a picture of ours that is embedded in this line. */
async function frozenBelow({ vault, metadataCache }: App, line: string, sourcePath: string): Promise<TFile | undefined> {
  const target = /^!\[\[([^[\]|#]+\.svg)(?:\|[^[\]]*)?\]\]$/u.exec(line)?.[1] ?? pathIn(/^!\[[^\]]*\]\(<?([^<>()]+\.svg)>?\)$/u.exec(line)?.[1]);
  const file = target === undefined ? null : metadataCache.getFirstLinkpathDest(target, sourcePath);
  return file !== null && (await vault.read(file)).includes(MADE_BY) ? file : undefined;
}

/** Of a Markdown link, which may have been encoded by hand. */
function pathIn(address: string | undefined): string | undefined {
  try {
    return address === undefined ? undefined : decodeURI(address);
  } catch {
    return undefined;
  }
}

/** As the vault writes its links. */
function embedOf({ fileManager }: App, picture: TFile, sourcePath: string): string {
  const link = fileManager.generateMarkdownLink(picture, sourcePath);
  return link.startsWith('!') ? link : `!${link}`;
}
