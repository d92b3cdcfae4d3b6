import { entriesOf } from '../../engine/matrices/matrix';
import type { Prediction, Site, Trace } from '../../model/trace';
import { percent, weightFormat } from '../text/number';

/** What came of changes by hand, in sentences: all from the trace before them and the one after. */
export function outcomeOf(before: Trace, after: Trace, site: Pick<Site, 'id' | 'layer'>, head: number): readonly string[] {
  const moved = movedProbabilities(before, after);
  return [...writtenTexts(before, after), ...(moved.length > 0 ? [`${moved.join(', ')}.`] : movedWeights(before, after, site, head))];
}

/** What the model wrote, and what it writes now. */
function writtenTexts(before: Trace, after: Trace): string[] {
  const [then, now] = [textOf(before), textOf(after)];
  if (then === undefined || now === undefined) return [];
  return then === now ? [`It still writes “${now}”.`] : [`It wrote “${then}”.`, `Now it writes “${now}”.`];
}

/** Nothing where all of it was declared. */
function textOf({ generation }: Trace): string | undefined {
  const own = generation.filter(({ declared }) => !declared).map(({ token }) => token).filter((token) => !/^<\/.*>$/u.test(token));
  return own.length === 0 ? undefined : own.join(' ');
}

const MOST_TOLD = 3;
/** Smaller ones nobody sees in two digits. */
const LEAST_MOVED = 0.005;

interface Moved {
  readonly text: string;
  readonly by: number;
}

function strongest(moved: readonly Moved[]): string[] {
  return [...moved].filter(({ by }) => Math.abs(by) >= LEAST_MOVED).sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, MOST_TOLD).map(({ text }) => text);
}

/** `P(qu'elle) .98 → .41`, of the likeliest tokens before and after, at the places where both runs stood alike. */
function movedProbabilities(before: Trace, after: Trace): string[] {
  const [then, now] = [distributions(before), distributions(after)];
  const rows = [...then.keys()].filter((row) => now.has(row) && sameUpTo(before, after, row));
  const moved = rows.flatMap((row) => movedAt(then.get(row) ?? NONE, now.get(row) ?? NONE, rows.length > 1 ? placeName(before, row) : ''));
  if (rows.length === 0) return [];
  const told = strongest(moved);
  return told.length > 0 ? told : ['No probability moves by as much as half a percent'];
}

type Distribution = ReadonlyMap<string, number>;

const NONE: Distribution = new Map();
const LIKELY = 2;

function movedAt(then: Distribution, now: Distribution, place: string): Moved[] {
  const tokens = new Set([...likeliest(then), ...likeliest(now)]);
  const format = weightFormat();
  return [...tokens].map((token) => {
    const [p, q] = [then.get(token) ?? 0, now.get(token) ?? 0];
    return { text: `P(${token}${place}) ${format(p)} → ${format(q)}`, by: q - p };
  });
}

function likeliest(distribution: Distribution): string[] {
  return [...distribution].sort(([, p], [, q]) => q - p).slice(0, LIKELY).map(([token]) => token);
}

/** Which row a probability stands at, where there are several. */
function placeName({ sites }: Trace, row: number): string {
  const fed = sites.at(-1)?.queries[row];
  return fed === undefined ? '' : ` after ${fed}`;
}

/** P of every token at each row that something is predicted at; all rows of a decoder, and of an encoder those that are told. */
function distributions(trace: Trace): ReadonlyMap<number, Distribution> {
  const softmax = trace.operations.findLast(({ kind, columns }) => kind === 'softmax' && columns !== undefined);
  const told = new Map(trace.predictions.map((prediction) => [prediction.position, ofPrediction(prediction)]));
  if (softmax?.columns === undefined || trace.architecture === 'encoder' || trace.sites.every(({ writes }) => writes === undefined)) return told;
  const { columns: words, output: { rows, columns, data } } = softmax;
  return new Map(Array.from({ length: rows }, (_, row) => [row, new Map(words.map((word, column) => [word, data[row * columns + column] ?? 0]))]));
}

function ofPrediction({ tokens, probabilities }: Prediction): Distribution {
  return new Map(tokens.map((token, index) => [token, probabilities[index] ?? 0]));
}

/** Whether a decoder was fed the same up to a row: only then are its probabilities answers to one question. */
function sameUpTo(before: Trace, after: Trace, row: number): boolean {
  if (before.architecture === 'encoder') return true;
  const [then, now] = [before.sites.at(-1)?.queries ?? [], after.sites.at(-1)?.queries ?? []];
  return then.slice(0, row + 1).every((token, position) => token === now[position]) && now.length > row;
}

/** Where nothing is predicted: which weights moved most, and how far the output went. */
function movedWeights(before: Trace, after: Trace, { id, layer }: Pick<Site, 'id' | 'layer'>, head: number): string[] {
  const at = ({ sites }: Trace) => sites.find((site) => site.id === id && site.layer === layer);
  const [then, now] = [at(before), at(after)];
  const [w, v] = [then?.heads[head]?.steps['weights'], now?.heads[head]?.steps['weights']];
  if (then === undefined || now === undefined || w === undefined || v === undefined || w.data.length !== v.data.length) return [];
  const format = weightFormat();
  const { closedBy } = now.heads[head]?.mask ?? { closedBy: undefined };
  const moved = Array.from(w.data, (weight, cell) => ({
    isClosed: (closedBy?.[cell] ?? 0) !== 0, text: `${then.queries[Math.floor(cell / w.columns)] ?? ''} → ${then.keys[cell % w.columns] ?? ''} ${format(weight)} → ${format(v.data[cell] ?? 0)}`, by: (v.data[cell] ?? 0) - weight,
  }));
  // That a closed cell has no weight was to be expected.
  const told = strongest(moved.filter(({ isClosed }) => !isClosed));
  return told.length === 0 ? ['No open weight moves by as much as half a percent.'] : [`Weights: ${told.join(', ')}.`, ...movedOutput(then, now)];
}

/** The row whose output went furthest, as a share of its length. */
function movedOutput({ queries, output: then }: Site, { output: now }: Site): string[] {
  const shares = queries.map((_, row) => {
    const [a, b] = [then, now].map((output) => entriesOf(output, row));
    const length = Math.hypot(...(a ?? []));
    return length === 0 ? 0 : Math.hypot(...Array.from(a ?? [], (entry, column) => (b?.[column] ?? 0) - entry)) / length;
  });
  const furthest = shares.indexOf(Math.max(...shares));
  const share = shares[furthest] ?? 0;
  return share < LEAST_MOVED ? [] : [`The output of ${queries[furthest] ?? ''} moves by ${percent(share)} of its length.`];
}
