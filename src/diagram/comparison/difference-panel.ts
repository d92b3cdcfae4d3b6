import { counted } from '../../engine/wording/counted';
import type { MaskMap, Trace } from '../../model/trace';
import { drawnStep } from '../drawn-step';
import type { FooterEntry } from '../footer';
import type { Spot } from '../interaction/spot';
import { matrixPanel } from '../matrix/matrix-panel';
import { largestSize, type Subject } from '../matrix/subject';
import type { Panel } from '../panel';
import type { Shown } from '../shown';
import { origin } from '../views/legend';
import { numberFormat, signed, weightFormat } from '../text/number';

/** More weight in the second reading is blue, less is red; a spot in it is a weight's, so that all matrices light up together. */
const STEP = { ...drawnStep('weights'), symbol: 'difference', noun: 'difference', role: 'query', negative: 'key', shares: false } as const;

/** Digits in a sentence, which has more room than a cell. */
const EXACT = 4;

/** Undefined where there is no difference of what is on screen. */
export function differenceSubject(trace: Trace, [first, second]: readonly Shown[]): Subject | undefined {
  if (first === undefined || second === undefined) return undefined;
  const found = trace.differences?.find(({ site, layer, head }) => site === second.site.id && layer === second.site.layer && head === second.headIndex);
  const isOfBoth = first.headIndex === second.headIndex && first.site.layer === second.site.layer;
  if (found === undefined || !isOfBoth) return undefined;
  return {
    step: STEP, matrix: found.weights,
    rowTokens: both(first.site.queries, second.site.queries),
    columnTokens: both(first.site.keys, second.site.keys),
    mask: closedInBoth(first.head.mask, second.head.mask),
    format: signed(weightFormat(second.presentation.precision)),
    full: largestSize(found.weights),
  };
}

/** `tired → wide` where a word was exchanged. */
function both(first: readonly string[], second: readonly string[]): string[] {
  return second.map((token, index) => (first[index] === token ? token : `${first[index] ?? ''} → ${token}`));
}

function closedInBoth(first: MaskMap, second: MaskMap): MaskMap {
  return { ...first, closedBy: first.closedBy.map((rules, cell) => ((second.closedBy[cell] ?? 0) === 0 ? 0 : rules)) };
}

/** What the difference says at a cell; undefined elsewhere. */
export function differenceAt(trace: Trace, shown: readonly Shown[], { query, key }: Spot): string | undefined {
  const subject = query === undefined || key === undefined ? undefined : differenceSubject(trace, shown);
  const value = subject?.matrix.data[(query ?? 0) * subject.matrix.columns + (key ?? 0)];
  return value === undefined ? undefined : `second less first: ${signed(numberFormat([value], EXACT))(value)}`;
}

/** `focus`: the row that stands out in both readings, if it is the same. `shown`: the two readings, which say where their numbers come from. */
export function differencePanel(subject: Subject, shown: readonly Shown[], focus?: number): Panel {
  const { matrix, full, format } = subject;
  const footer: readonly FooterEntry[] = [
    { kind: 'scale', role: 'query', negative: 'key', signed: true, text: full === 0 ? 'no difference' : `${format(-full)} to ${format(full)}` },
    { kind: 'remark', text: 'second less first' },
    ...originsOf(shown),
  ];
  return matrixPanel(subject, {
    id: 'difference',
    name: 'Matrix: difference of the weights, second less first',
    description: `${counted(matrix.rows, 'query', 'queries')} (rows) and ${counted(matrix.columns, 'key', 'keys')} (columns); the largest difference is ${weightFormat()(full)}.`,
    axes: true,
    ...(focus !== undefined && { focus }),
    footer,
  });
}

function originsOf(shown: readonly Shown[]): FooterEntry[] {
  const texts = shown.flatMap((one) => origin(one)).map(({ text }) => text);
  return [...new Set(texts)].map((text) => ({ kind: 'badge', text }));
}
