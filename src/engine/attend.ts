import type { Problem } from '../model/diagnostic';
import type { Matrix } from '../model/matrix';
import type { DeclaredProjections } from '../model/spec';
import type { Formula, Head, Site } from '../model/trace';
import type { AttendInput } from './attend-input';
import type { Engine } from './engine';
import { attendHead, headFormulas } from './head';
import { kvHeadOf, settleHeads } from './head-layout';
import { layMasks } from './mask-layers';
import { columnsOf, sideBySide, type FloatMatrix } from './matrix';
import { overflowProblem } from './overflow';
import { project, projectionExpression } from './project';
import { limitProblem, settleOutput, settleProjections, widthProblem } from './sizes';

/** What came of it: no site where the sizes allow none, and whatever was found wrong on the way. */
export interface Attended {
  readonly site?: Site;
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly problems: readonly Problem[];
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
export function attend(engine: Engine, input: AttendInput): Attended {
  const settled = settleProjections(input);
  const { layout, problems: headProblems } = settleHeads(input.layout, settled.widths);
  const { projections, problems: outputProblems } = settleOutput(settled, layout);
  const problems = [...settled.problems, ...headProblems, ...outputProblems];
  const blocking = limitProblem(input, settled.widths, layout) ?? widthProblem(input, settled.widths, layout);
  if (blocking !== undefined) return { formulas: {}, problems: [...problems, blocking] };
  const computed = compute(engine, { ...input, layout, projections });
  return { ...computed, problems: [...problems, ...computed.problems] };
}

/** The sizes fit by now; what can still go wrong is a mask's matrix, or a number that grows without bound. */
function compute(engine: Engine, input: AttendInput): Attended {
  const { heads, problems } = attendHeads(engine, input, projectAll(engine, input));
  const output = joinHeads(engine, heads, input.projections);
  const overflow = overflowProblem(input.id, heads, output);
  if (overflow !== undefined) return { formulas: {}, problems: [...problems, overflow] };
  return { site: site(input, heads, output), formulas: formulas(engine, input), problems };
}

function projectAll(engine: Engine, input: AttendInput): Projected {
  const { projections } = input;
  return {
    queries: project(engine, 'query', input.queries.states, projections),
    keys: project(engine, 'key', input.keys.states, projections),
    values: project(engine, 'value', input.values, projections),
  };
}

function attendHeads(engine: Engine, input: AttendInput, projected: Projected) {
  const { layout } = input;
  const table = { queries: projected.queries.rows, keys: projected.keys.rows, heads: layout.heads };
  const { masks, problems } = layMasks(input.mask, input.keys.tokens, table);
  const heads = masks.map((mask, head): Head => {
    const kvHead = kvHeadOf(head, layout);
    const parts = {
      queries: part(projected.queries, head, layout.heads),
      keys: part(projected.keys, kvHead, layout.kvHeads),
      values: part(projected.values, kvHead, layout.kvHeads),
    };
    return { mask: mask.map, steps: attendHead(engine, input, parts, mask.addend) };
  });
  return { heads, problems };
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

function site(input: AttendInput, heads: readonly Head[], output: Matrix): Site {
  const { id, layer, from, queries, keys } = input;
  return { id, layer, from, queries: queries.tokens, keys: keys.tokens, heads, output };
}

function formulas(engine: Engine, input: AttendInput): Record<string, Formula> {
  const { projections } = input;
  return {
    queries: engine.formula(projectionExpression('query', projections)),
    keys: engine.formula(projectionExpression('key', projections)),
    values: engine.formula(projectionExpression('value', projections)),
    ...headFormulas(engine, input),
    'site-output': engine.formula(projectionExpression('output', projections)),
  };
}
