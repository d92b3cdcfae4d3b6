import type { VNode } from 'preact';
import type { Presentation } from '../../model/spec';
import type { Spot } from '../interaction/spot';
import { BlockLook, lookOf } from '../look/look';
import { ramps, type Ramps } from '../look/ramps';
import { dark, light } from '../palette';
import type { Panel } from '../panel';
import { standaloneStyle, type FileSteps } from './style';
import { labelOf } from '../text/label';
import { visible } from '../text/visible';
import { widthOf } from '../text/width';
import { TYPE } from '../type-scale';
import { InFile } from './in-file';

const PAGE = 1000;
const MARGIN = 16;
const SPACING = 24;
const LINE = 24;
const PREFIX = 'attention';
const LONGEST_NAME = 400;
/** A bold text is so much wider. */
const BOLD = 1.08;

/** Some programs drop a space that stands before a subscript. */
const KEEPS_SPACES = { 'xml:space': 'preserve' } as const;

const PALETTES = { light, dark };

export type FileTheme = keyof typeof PALETTES;

/** By which a file is known as a picture of ours, to be replaced by a newer one. */
export const MADE_BY = 'data-made-by="attention-diagrams"';

/** What a file needs of a panel: nothing in it answers. */
export type Still = Pick<Panel, 'id' | 'width' | 'height' | 'picture' | 'overlay'>;

/** A panel as a file shows it: with what is pointed at. */
export interface FilePanel {
  readonly panel: Still;
  readonly spot: Spot;
}

export type FileRow = readonly FilePanel[];

interface Placed extends FilePanel {
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly rows: readonly FileRow[];
  readonly description: string;
  readonly presentation: Pick<Presentation, 'title' | 'caption' | 'palette' | 'numbers'>;
  readonly theme: FileTheme;
}

/** Pictures as one SVG that needs nothing else: no style sheet, no theme, no script, no image. */
export function PictureFile({ rows, description, presentation, theme }: Props): VNode {
  const { title, caption } = presentation;
  const look = lookOf(presentation);
  const head = title === undefined ? MARGIN : MARGIN + LINE;
  const { placed, width, bottom } = arranged(rows, head);
  const fullWidth = Math.max(width, widthAround(title, TYPE.label), widthAround(caption, TYPE.small));
  const height = bottom + (caption === undefined ? 0 : LINE);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={fullWidth} height={height} viewBox={`0 0 ${fullWidth} ${height}`} role="img" aria-labelledby={`${PREFIX}-title`} data-made-by="attention-diagrams" {...KEEPS_SPACES}>
      <title id={`${PREFIX}-title`}>{visible(title ?? 'Attention')}</title>
      <desc>{description === '' ? 'There is nothing to draw.' : description}</desc>
      <style>{standaloneStyle(PALETTES[theme], stepsOf(ramps[look.palette], theme))}</style>
      <rect class="attn-page" width={fullWidth} height={height} />
      {title !== undefined && <text class="attn-title" x={MARGIN} y={MARGIN + TYPE.label}>{visible(title)}</text>}
      <InFile.Provider value={true}>
        <BlockLook.Provider value={look}>
          {placed.map(({ panel, spot, x, y }) => (
            <g key={panel.id} transform={`translate(${x} ${y})`}>
              {panel.picture(`${PREFIX}-${panel.id}`)}
              {panel.overlay(spot)}
            </g>
          ))}
        </BlockLook.Provider>
      </InFile.Provider>
      {caption !== undefined && <text class="attn-caption" x={MARGIN} y={height - MARGIN}>{visible(caption)}</text>}
    </svg>
  );
}

function stepsOf(palette: Ramps | undefined, theme: FileTheme): FileSteps | undefined {
  return palette && { above: palette.above[theme], below: palette.below[theme], ...(theme === 'light' ? { near: '#000000', far: '#ffffff' } : { near: '#ffffff', far: '#000000' }) };
}

function widthAround(text: string | undefined, fontSize: number): number {
  return text === undefined ? 0 : 2 * MARGIN + widthOf(visible(text), fontSize);
}

/** A panel with the name of its reading above it. */
export function beneath(name: string, panel: Still): Still {
  const { text, width } = labelOf(name, LONGEST_NAME, TYPE.label * BOLD);
  return {
    ...panel,
    width: Math.max(panel.width, Math.ceil(width)),
    height: panel.height + LINE,
    picture: (prefix) => (
      <>
        <text class="attn-heading" x={0} y={TYPE.label}>{text}</text>
        <g transform={`translate(0 ${LINE})`}>{panel.picture(prefix)}</g>
      </>
    ),
    overlay: (spot) => <g transform={`translate(0 ${LINE})`}>{panel.overlay(spot)}</g>,
  };
}

/** Views one beneath the other; the panels of one side by side, and on the next line where the page ends. */
function arranged(rows: readonly FileRow[], top: number): { placed: readonly Placed[]; width: number; bottom: number } {
  const placed: Placed[] = [];
  let y = top;
  for (const row of rows) {
    let x = MARGIN;
    let tallest = 0;
    for (const drawn of row) {
      const { width, height } = drawn.panel;
      if (x > MARGIN && x + width > PAGE) [x, y, tallest] = [MARGIN, y + tallest + SPACING, 0];
      placed.push({ ...drawn, x, y });
      x += width + SPACING;
      tallest = Math.max(tallest, height);
    }
    y += tallest + SPACING;
  }
  const width = Math.max(2 * MARGIN, ...placed.map(({ panel, x }) => x + panel.width + MARGIN));
  return { placed, width, bottom: y - SPACING + MARGIN };
}
