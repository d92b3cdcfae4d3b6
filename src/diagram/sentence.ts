import { counted } from '../engine/wording/counted';
import { isClosed, rulesAt } from '../engine/trace/mask-map';
import { entryAt } from '../engine/matrices/matrix';
import { operationSentence } from './blueprint/said';
import { spokenAt, strongest } from './description';
import { drawnStep } from './drawn-step';
import { reason } from './hatch';
import { isNowhere, type Axis, type Spot } from './interaction/spot';
import { notesOf } from './matrix/notes';
import { columnSums } from './matrix/sums';
import { declaredAfter, namesOf } from './names';
import { nextSentence } from './predictions/said';
import type { Shown } from './shown';
import { partSentence } from './thumbnails/part-name';
import { numberFormat, percent, weightFormat } from './text/number';
import { notation, type StateName } from './text/state-name';

/** More digits than a cell has room for. */
const EXACT = 4;

/** What the reader points at, in words and numbers; undefined where that is nothing. */
export function sentenceOf(shown: Shown, spot: Spot): string | undefined {
  if (isNowhere(spot)) return undefined;
  if (spot.operation !== undefined) return operationSentence(shown.trace, spot.operation);
  if (spot.part !== undefined) return partSentence(shown.trace, spot.part, shown.focus);
  if (spot.step !== undefined) return remarked(cellSentence(shown, spot, spot.step), shown, spot);
  if (spot.query !== undefined) return remarked(rowSentence(shown, spot.query), shown, spot);
  return spot.key === undefined ? undefined : remarked(receives(shown, spot.key), shown, spot);
}

/** With what the block remarks at this very place. */
function remarked(said: string | undefined, shown: Shown, { query, key }: Spot): string | undefined {
  const remarks = notesOf(shown).filter(({ row, column }) => row === query && column === key).map(({ text }) => ` “${text}”`);
  return said === undefined ? undefined : said + remarks.join('');
}

/** What a row attends to, and, in a decoder, what it makes of it. */
function rowSentence(shown: Shown, query: number): string {
  const { trace, site } = shown;
  const said = strongest(shown, query);
  const next = site.writes === undefined ? undefined : nextSentence(trace, query, { fed: site.queries[query] ?? '', target: declaredAfter(trace, site, query) });
  return next === undefined ? said : `${said} ${next}`;
}

function cellSentence(shown: Shown, spot: Spot, stepId: string): string | undefined {
  const step = drawnStep(stepId);
  const matrix = shown.head.steps[stepId];
  const [row, column] = step.transposed === true ? [spot[step.columns], spot[step.rows]] : [spot[step.rows], spot[step.columns]];
  const value = row === undefined || column === undefined ? undefined : matrix?.data[row * matrix.columns + column];
  if (value === undefined) return undefined;
  if (spot.query === undefined || spot.key === undefined) return `${component(shown, spot)}: ${step.noun} ${numberFormat([value], EXACT)(value)}`;
  const names = namesOf(shown);
  const pair = `${notationAt(names.queries, spot.query)} → ${notationAt(names.keys, spot.key)}`;
  const closed = step.masked === true ? closedBecause(shown, spot.query, spot.key) : undefined;
  if (closed !== undefined) return `${pair}: masked (${closed})`;
  const nudged = step.masked === true ? nudgeSentence(shown, spot.query, spot.key) : '';
  if (step.shares !== true) return `${pair}: ${step.noun} ${numberFormat([value], EXACT)(value)}${nudged}`;
  return `${pair}: weight ${weightFormat(shown.presentation.precision)(value)} (${percent(value)} of the attention of ${spokenAt(names.queries, spot.query)})${nudged}`;
}

/** What a hand added to the cell's score. */
function nudgeSentence({ head }: Shown, query: number, key: number): string {
  const N = head.operands?.['N'];
  const by = typeof N === 'object' ? entryAt(N, query, key) : 0;
  return by === 0 ? '' : `; its score was ${by > 0 ? 'raised' : 'lowered'} by ${numberFormat([by])(Math.abs(by))} by hand`;
}

/** A number of Q, K, V or the output: whose, and which of its components. Dimensions count from 1, as people say them. */
function component(shown: Shown, spot: Spot): string {
  const { queries, keys } = namesOf(shown);
  const token = spot.query === undefined ? notationAt(keys, spot.key ?? -1) : notationAt(queries, spot.query);
  const axis: Axis = spot.dimension === undefined ? 'channel' : 'dimension';
  return `${token}, component ${(spot[axis] ?? 0) + 1}`;
}

function closedBecause({ head: { mask } }: Shown, query: number, key: number): string | undefined {
  return isClosed(mask, query, key) ? rulesAt(mask, query, key).map(reason).join('; ') : undefined;
}

function receives(shown: Shown, key: number): string {
  const { site, weights, presentation } = shown;
  const sum = columnSums(weights)[key] ?? 0;
  return `${spokenAt(namesOf(shown).keys, key)} receives ${weightFormat(presentation.precision)(sum)} of the attention of ${counted(site.queries.length, 'query', 'queries')}.`;
}

/** A mark among the marks of a sentence is in quotes. */
function notationAt(names: readonly StateName[], position: number): string {
  const name = names[position];
  const written = name === undefined ? '' : notation(name);
  return /[\p{L}\p{N}]/u.test(written) ? written : `“${written}”`;
}
