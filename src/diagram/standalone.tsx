import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Presentation } from '../model/spec';
import type { Trace } from '../model/trace';
import { comparedPanels } from './comparison/compared-panels';
import { drawnReadings, shownIn, type DrawnReading } from './comparison/readings';
import { describeWeights } from './description';
import { NOWHERE } from './interaction/spot';
import { dark, light } from './palette';
import type { Panel } from './panel';
import type { Shown } from './shown';
import { standaloneStyle } from './standalone-style';
import { labelOf } from './text/label';
import { visible } from './text/visible';
import { widthOf } from './text/width';
import { TYPE } from './type-scale';
import { around, views, viewsOf } from './views';

const PAGE = 1000;
const MARGIN = 16;
const SPACING = 24;
const LINE = 24;
const PREFIX = 'attention';
const LONGEST_NAME = 400;
/** A bold text is so much wider. */
const BOLD = 1.08;

const PALETTES = { light, dark };

/** A block's pictures as one SVG file that needs nothing else: no style sheet, no theme, no script. Its mistakes are not in it. */
export function standaloneSvg(trace: Trace, presentation: Presentation, theme: keyof typeof PALETTES = 'light'): string {
  const readings = drawnReadings(trace, presentation, {});
  const rows = trace.compare.length === 0 ? shownIn(readings).flatMap(panelRows) : comparedRows(trace, readings, presentation);
  const description = shownIn(readings).map(describeWeights).join(' ');
  return renderToString(<Standalone rows={rows} description={description} presentation={presentation} style={standaloneStyle(PALETTES[theme])} />);
}

interface Placed {
  readonly panel: Panel;
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly rows: readonly (readonly Panel[])[];
  readonly description: string;
  readonly presentation: Presentation;
  readonly style: string;
}

function Standalone({ rows, description, presentation, style }: Props): VNode {
  const { title, caption } = presentation;
  const head = title === undefined ? MARGIN : MARGIN + LINE;
  const { placed, width, bottom } = arranged(rows, head);
  const fullWidth = Math.max(width, 2 * MARGIN + widthOf(title ?? '', TYPE.label), 2 * MARGIN + widthOf(caption ?? '', TYPE.small));
  const height = bottom + (caption === undefined ? 0 : LINE);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={fullWidth} height={height} viewBox={`0 0 ${fullWidth} ${height}`} role="img" aria-labelledby={`${PREFIX}-title`}>
      <title id={`${PREFIX}-title`}>{visible(title ?? 'Attention')}</title>
      <desc>{description === '' ? 'There is nothing to draw.' : description}</desc>
      <style>{style}</style>
      <rect class="attn-page" width={fullWidth} height={height} />
      {title !== undefined && <text class="attn-title" x={MARGIN} y={MARGIN + TYPE.label}>{visible(title)}</text>}
      {placed.map(({ panel, x, y }) => (
        <g key={panel.id} transform={`translate(${x} ${y})`}>
          {panel.picture(`${PREFIX}-${panel.id}`)}
          {panel.overlay(NOWHERE)}
        </g>
      ))}
      {caption !== undefined && <text class="attn-caption" x={MARGIN} y={height - MARGIN}>{visible(caption)}</text>}
    </svg>
  );
}

function panelRows(shown: Shown): readonly (readonly Panel[])[] {
  const ids = viewsOf(shown);
  const { before, after } = around(shown, ids);
  return [before, ...ids.map((id) => views[id].panels(shown)), after].filter((panels) => panels.length > 0);
}

/** Readings side by side, each beneath its name. */
function comparedRows(trace: Trace, readings: readonly DrawnReading[], { sharpness = false }: Presentation): readonly (readonly Panel[])[] {
  const compared = comparedPanels(trace, readings, { sharpness });
  const pictures = compared.readings.flatMap(({ name, panels }) => panels.map((panel) => beneath(name, panel)));
  const difference = compared.difference === undefined ? [] : [beneath(compared.difference.name, compared.difference.panel)];
  return [...(compared.sharpness === undefined ? [] : [[compared.sharpness]]), [...pictures, ...difference]];
}

function beneath(name: string, panel: Panel): Panel {
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
function arranged(rows: readonly (readonly Panel[])[], top: number): { placed: readonly Placed[]; width: number; bottom: number } {
  const placed: Placed[] = [];
  let y = top;
  for (const row of rows) {
    let x = MARGIN;
    let tallest = 0;
    for (const panel of row) {
      if (x > MARGIN && x + panel.width > PAGE) [x, y, tallest] = [MARGIN, y + tallest + SPACING, 0];
      placed.push({ panel, x, y });
      x += panel.width + SPACING;
      tallest = Math.max(tallest, panel.height);
    }
    y += tallest + SPACING;
  }
  const width = Math.max(2 * MARGIN, ...placed.map(({ panel, x }) => x + panel.width + MARGIN));
  return { placed, width, bottom: y - SPACING + MARGIN };
}
