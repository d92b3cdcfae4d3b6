import type { Problem } from '../../model/diagnostic';
import type { DeclaredProjections } from '../../model/spec';
import { LIMITS } from '../limits';
import { scores } from '../scores';
import type { Score } from '../scores/score';
import { counted, grouped } from '../wording/counted';
import { error } from '../wording/problem';
import type { AttendInput } from './attend-input';
import type { HeadLayout, Widths } from './head-layout';
import { projectedWidth, projectionProblem } from './project';
import { applied, numbersAPair } from './score-parameters';

export interface SettledProjections {
  readonly projections: DeclaredProjections;
  readonly widths: Widths;
  readonly problems: readonly Problem[];
}

/** The projections of Q, K and V as declared, or none at all where their sizes do not fit; with what is wrong. */
export function settleProjections(input: AttendInput): SettledProjections {
  const projections = applied(input.score, input.projections);
  const problems = [
    projectionProblem('query', input.queries.states.columns, projections),
    projectionProblem('key', input.keys.states.columns, projections),
    projectionProblem('value', input.values.columns, projections),
  ].filter((problem) => problem !== undefined);
  const sound = problems.length === 0 ? projections : {};
  return { projections: sound, widths: widthsOf(input, sound), problems };
}

/** The projections without W_O where it does not take the heads side by side; the heads can be drawn all the same. */
export function settleOutput(settled: SettledProjections, layout: HeadLayout): Omit<SettledProjections, 'widths'> {
  const { projections, widths } = settled;
  const problem = projectionProblem('output', (widths.values / layout.kvHeads) * layout.heads, projections);
  if (problem === undefined) return { projections, problems: [] };
  const { output: _output, outputBias: _outputBias, ...others } = projections;
  return { projections: others, problems: [problem] };
}

function widthsOf(input: AttendInput, projections: DeclaredProjections): Widths {
  return {
    queries: projectedWidth('query', input.queries.states.columns, projections),
    keys: projectedWidth('key', input.keys.states.columns, projections),
    values: projectedWidth('value', input.values.columns, projections),
  };
}

/** Where a query head and a key head differ in width, and the score cannot compare them. */
export function widthProblem(input: AttendInput, widths: Widths, layout: HeadLayout): Problem | undefined {
  const query = widths.queries / layout.heads;
  const key = widths.keys / layout.kvHeads;
  const { equalWidths }: Score = scores[input.score];
  if (!equalWidths || query === key) return undefined;
  const split = layout.heads > 1 || layout.kvHeads > 1;
  const message = split
    ? `A query head is ${query} wide (${widths.queries} ÷ ${layout.heads} heads), but a key head is ${key} wide (${widths.keys} ÷ ${layout.kvHeads} kv-heads).`
    : `The queries are ${query} wide, but the keys are ${key} wide.`;
  const { query: W_Q, key: W_K } = input.projections;
  return { severity: 'error', key: W_Q ?? W_K ? 'projections' : 'keys', message, hint: widthHint(widths, layout) };
}

function widthHint(widths: Widths, layout: HeadLayout): string {
  const perHead = widths.queries / layout.heads;
  const kvHeads = widths.keys / perHead;
  const shares = Number.isInteger(kvHeads) && layout.heads % kvHeads === 0;
  if (shares && layout.heads > 1) return `Write kv-heads: ${kvHeads}, or give both the same width a head.`;
  return 'Give both the same width, compare them by "score: general", or write projections (inputs × outputs) that make them equally wide.';
}

/** What asks for more than one block may have, if anything does. */
export function limitProblem(input: AttendInput, widths: Widths, layout: HeadLayout): Problem | undefined {
  return (
    extentProblem('queries', input.queries.states.rows, widths.queries / layout.heads) ??
    extentProblem('keys', input.keys.states.rows, widths.keys / layout.kvHeads) ??
    extentProblem('values', input.values.rows, widths.values / layout.kvHeads) ??
    outputProblem(input.projections) ??
    cellsProblem(input, widths, layout)
  );
}

/** What is wrong with so many tokens, so wide, if anything. `key` names them in a sentence too. */
export function extentProblem(key: string, tokens: number, columns: number): Problem | undefined {
  if (tokens > LIMITS.tokens) return error(key, `${grouped(tokens)} ${key} are too many.`, `Use at most ${grouped(LIMITS.tokens)}.`);
  if (columns <= LIMITS.columns) return undefined;
  return error(key, `The ${key} are ${grouped(columns)} columns wide, which is too many.`, `Use at most ${grouped(LIMITS.columns)}.`);
}

function outputProblem({ output }: DeclaredProjections): Problem | undefined {
  if (output === undefined || output.columns <= LIMITS.columns) return undefined;
  return error('projections', `The output is ${grouped(output.columns)} columns wide, which is too many.`, `Use at most ${grouped(LIMITS.columns)}.`);
}

/** n × m each, whatever the mechanism. */
export const TABLES_OF_A_HEAD = ['scores', 'scaled', 'M', 'masked', 'weights'].length;

function tablesOf({ softcap, position }: AttendInput): number {
  return TABLES_OF_A_HEAD + (softcap === undefined ? 0 : 1) + (position.kind === 'none' ? 0 : 1);
}

function cellsProblem(input: AttendInput, widths: Widths, { heads, kvHeads }: HeadLayout): Problem | undefined {
  const n = input.queries.states.rows;
  const m = input.keys.states.rows;
  const hidden = numbersAPair(input.score, input.projections, widths.queries / heads);
  const perHead = (tablesOf(input) + hidden) * n * m + n * (widths.queries / heads) + (m * widths.keys + (m + n) * widths.values) / kvHeads;
  const cells = heads * perHead + n * (input.projections.output?.columns ?? 0);
  if (cells <= LIMITS.cells) return undefined;
  const inside = hidden === 0 ? '' : `, each with ${counted(hidden, 'number')} inside its score`;
  const message = `This block asks for about ${grouped(Math.ceil(cells / 1e6))} million numbers: ${counted(heads, 'head')} of ${grouped(n)} × ${grouped(m)} cells, step by step${inside}.`;
  return error('heads', message, `Use fewer heads or fewer tokens: up to ${grouped(LIMITS.cells / 1e6)} million numbers.`);
}
