import type { Problem } from '../../model/diagnostic';
import type { DeclaredProjections } from '../../model/spec';
import type { Formula, Head, Site } from '../../model/trace';
import type { Engine } from '../engine';
import type { MaskedTable } from '../masks/mask';
import { columnsOf, rowsFrom, sideBySide, stacked, type FloatMatrix } from '../matrices/matrix';
import type { AttendInput, ProjectedKeys } from './attend-input';
import { attendHead } from './head';
import { kvHeadOf, type HeadLayout } from './head-layout';
import { closedBeyond, layMasks, wholeOf, type MaskPart } from './mask-layers';
import { nudgeMatrix, nudgeProblems } from './nudge';
import { overflowProblem } from './overflow';
import { project } from './project';
import { settle, type SettledInput } from './settle';
import { siteFormulas, siteOf } from './site';
import { widthProblem } from './sizes';

/** What came of it: no site where the sizes allow none, and whatever was found wrong on the way. */
export interface Attended {
  readonly site?: Site;
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly problems: readonly Problem[];
  /** Whether numbers were drawn that the block does not declare. */
  readonly drawn: boolean;
  /** What a later pass need not project again. */
  readonly projected?: ProjectedKeys;
}

interface Projected {
  readonly queries: FloatMatrix;
  readonly keys: FloatMatrix;
  readonly values: FloatMatrix;
}

/**
 * One attention site, from inputs to output, with every step in between.
 * Q (n × H·d_k), K (m × H_kv·d_k), V (m × H_kv·d_v) → weights (n × m) a head, output (n × H·d_v) or (n × d_out). Vaswani et al. 2017, 3.2.
 */
export function attend(engine: Engine, asked: AttendInput): Attended {
  const { input, problems } = settle(engine, asked);
  if (input === undefined) return { formulas: {}, problems, drawn: false };
  const computed = compute(engine, input);
  return { ...computed, problems: [...problems, ...computed.problems] };
}

/** What can still go wrong is a mask's matrix, or a number that grows without bound. */
function compute(engine: Engine, input: SettledInput): Attended {
  const projected = projectAll(engine, input);
  const { heads, problems } = attendHeads(engine, input, projected);
  const output = joinHeads(engine, heads, input.projections);
  const overflow = overflowProblem(input, heads, output);
  if (overflow === undefined) return { site: siteOf(input, heads, output), formulas: siteFormulas(engine, input), problems, drawn: input.drawn, projected };
  // A score that the reader's formula stood in for may need widths that are not there.
  const canDoWithout = overflow.key === 'formula' && widthProblem(input, input.widths, input.layout) === undefined;
  if (canDoWithout) return withProblem(overflow, compute(engine, { ...input, formulas: {} }));
  return { formulas: {}, problems: [...problems, overflow], drawn: false };
}

/** A formula whose numbers run away is left out, as one is whose sizes do not fit. */
function withProblem(problem: Problem, attended: Attended): Attended {
  return { ...attended, problems: [...attended.problems, problem] };
}

function projectAll(engine: Engine, input: SettledInput): Projected {
  const { projections, turning, continuation } = input;
  const cached = continuation?.cached;
  const known = cached?.keys.rows ?? 0;
  const turn = turning && { ...turning.key, angles: rowsFrom(turning.key.angles, known) };
  const fresh = known === input.keys.states.rows ? undefined : {
    keys: project(engine, 'key', rowsFrom(input.keys.states, known), projections, turn),
    values: project(engine, 'value', rowsFrom(input.values, known), projections),
  };
  return { queries: project(engine, 'query', input.queries.states, projections, turning?.query), ...joined(cached, fresh) };
}

/** What was kept from earlier passes, and what this one adds below it. */
function joined(cached: ProjectedKeys | undefined, fresh: ProjectedKeys | undefined) {
  const parts = [cached, fresh].filter((part) => part !== undefined);
  return { keys: stacked(parts.map(({ keys }) => keys)), values: stacked(parts.map(({ values }) => values)) };
}

function attendHeads(engine: Engine, input: SettledInput, projected: Projected) {
  const { nudge = [] } = input;
  const { table, part: rows } = tableOf(input);
  const { masks: laid, problems } = layMasks(input.mask, input.knockout, table, rows);
  const masks = closedBeyond(laid, input.local);
  const N = nudge.length === 0 ? undefined : nudgeMatrix(nudge, table, rows);
  const heads = masks.map(({ map, addend: M }, head): Head => {
    const parts = { head, ...partsOf(projected, head, input.layout), keyCount: table.keys, M, ...(N && { N }) };
    return { mask: map, ...attendHead(engine, input, parts) };
  });
  return { heads, problems: [...problems, ...nudgeProblems(nudge, table)] };
}

/** Of one pass among several: its rows of the table of all of them, so that what a mask says of a cell does not depend on how the rows are cut. */
function tableOf({ continuation, queries: { tokens, states }, keys, layout: { heads }, offset, grows }: SettledInput): { readonly table: MaskedTable; readonly part: MaskPart } {
  const common = { heads, ...(grows && { grows }) };
  if (continuation === undefined) {
    const table = { ...common, queries: states.rows, keys: keys.states.rows, offset, tokens: { queries: tokens, keys: keys.tokens } };
    return { table, part: wholeOf(table) };
  }
  const { first, queries, keys: all } = continuation;
  const table = { ...common, queries: queries.length, keys: all.length, offset: offset - first, tokens: { queries, keys: all } };
  return { table, part: { first, rows: states.rows, columns: keys.states.rows } };
}

/** Q, K and V of one head. */
function partsOf({ queries, keys, values }: Projected, head: number, { heads, kvHeads }: HeadLayout): Projected {
  const kvHead = kvHeadOf(head, { heads, kvHeads });
  return { queries: part(queries, head, heads), keys: part(keys, kvHead, kvHeads), values: part(values, kvHead, kvHeads) };
}

/** The columns of one head out of `heads`. */
function part(matrix: FloatMatrix, head: number, heads: number): FloatMatrix {
  const width = matrix.columns / heads;
  return columnsOf(matrix, head * width, (head + 1) * width);
}

function joinHeads(engine: Engine, heads: readonly Head[], projections: DeclaredProjections): FloatMatrix {
  const outputs = heads.flatMap(({ steps }) => (steps['output'] === undefined ? [] : [steps['output']]));
  return project(engine, 'output', sideBySide(outputs), projections);
}
