import type { Trace } from '../../model/trace';
import { labelOf } from '../text/label';
import { TYPE } from '../type-scale';
import type { BlueprintText } from './blueprint';
import type { Column, Extent, Placed } from './column';
import type { Span } from './lanes';
import { ASIDE, EXIT, FOOT, FRAME, RESULT } from './measures';
import { layersIn } from './parts';

interface Written {
  readonly trace: Trace;
  readonly column: Column;
  /** Of the column's middle. */
  readonly x: number;
  readonly extent: Extent;
  /** How high lines run past the boxes. */
  readonly spans: readonly Span[];
  /** Whether what comes out leaves the picture. */
  readonly ends: boolean;
}

/** All texts of a column beside its boxes. Heights upwards. */
export function textsOf(written: Written): BlueprintText[] {
  return [...shapes(written), ...layers(written), ...foot(written), ...result(written)];
}

/** `4 × 32` beside the line that leaves a box, on the side where no lines run. */
function shapes({ trace, column: { placed, side }, x }: Written): BlueprintText[] {
  return [...placed.values()].filter(({ saysShape }) => saysShape).map((one) => {
    const label = labelOf(shapeOf(trace, one), ROOM, TYPE.small);
    const line = x + one.middle;
    return { label, kind: 'shape', x: side < 0 ? line + ASIDE : line - ASIDE - label.width, middle: one.top + EXIT.shape / 2 };
  });
}

const ROOM = 90;

/** Rows × columns of what leaves a part. */
function shapeOf({ operations }: Trace, { part }: Pick<Placed, 'part'>): string {
  const [, last] = part.layers ?? [];
  const operation = part.operation ?? operations.filter(({ stack, layer }) => stack === part.stack && layer === last).at(-1);
  return operation === undefined ? '' : `${operation.output.rows} × ${operation.output.columns}`;
}

/** In the corner above the lane; not where a line runs through it. */
function layers({ trace, column: { stack, side, frames }, x, extent, spans }: Written): BlueprintText[] {
  const all = layersIn(trace.operations, stack);
  return frames.filter(({ top }) => !spans.some((span) => span.bottom < top && span.top > top - FRAME.above)).map(({ layer, top }) => {
    const label = labelOf(all === 1 ? 'one layer' : `layer ${layer} of ${all}`, ROOM, TYPE.small);
    return { label, kind: 'layer', x: side < 0 ? x - extent.left + ASIDE + 2 : x + extent.right - ASIDE - 2 - label.width, middle: top - FRAME.above / 2 };
  });
}

const HEADINGS: Readonly<Record<string, string>> = { encoder: 'Encoder', decoder: 'Decoder' };

/** What goes in, and whose column it is. */
function foot({ trace, column: { stack }, x, extent }: Written): BlueprintText[] {
  const tokens = trace.streams.find(({ id, layer }) => id === stack && layer === 0)?.tokens ?? [];
  const width = 2 * Math.min(extent.left, extent.right);
  const centred = (text: string, kind: BlueprintText['kind'], middle: number): BlueprintText => {
    const label = labelOf(text, width, kind === 'heading' ? TYPE.label * BOLD : TYPE.label);
    return { label, kind, x: x - label.width / 2, middle };
  };
  return [
    ...(tokens.length > 0 ? [centred(tokens.join(' '), 'tokens', FOOT.line * 1.5)] : []),
    centred(HEADINGS[stack] ?? stack, 'heading', FOOT.line / 2),
  ];
}

/** Bold letters are wider. */
const BOLD = 1.08;

/** What comes out at the top. */
function result({ trace, column: { stack, rows, top }, x, ends }: Written): BlueprintText[] {
  const last = rows.at(-1)?.[0]?.operation;
  const label = labelOf(resultName(trace, stack, last?.kind, last?.columns), 2 * ROOM, TYPE.label);
  return [{ label, kind: 'result', x: x - label.width / 2, middle: top + (ends ? RESULT.arrow : 0) + RESULT.line / 2 }];
}

function resultName({ architecture }: Trace, stack: string, kind: string | undefined, columns: readonly string[] | undefined): string {
  if (columns === undefined) return 'hidden states';
  if (kind === 'softmax') return stack === 'encoder' && architecture === 'encoder' ? 'P(word)' : 'P(next word)';
  return columns.length === 1 ? `P(${columns[0] ?? ''})` : 'logits';
}
