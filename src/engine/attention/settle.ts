import type { Problem } from '../../model/diagnostic';
import { settleAlignment, type SettledAlignment } from '../alignments/settle';
import type { Engine } from '../engine';
import { settleFormulas, type Formulas } from '../formula/settle';
import type { PositionedSite, Turning } from '../positions/position';
import type { AttendInput } from './attend-input';
import type { Scoring } from './head';
import { settleHeads, type HeadLayout, type Widths } from './head-layout';
import { settlePosition } from './positioning';
import { settleParameters, unusedProblems } from './score-parameters';
import { settleSinks } from './sinks';
import { limitProblem, settleOutput, settleProjections, widthProblem } from './sizes';

/** What can be computed of what was asked: everything in it fits. */
export interface SettledInput extends Omit<AttendInput, 'alignment'>, Scoring {
  readonly widths: Widths;
  readonly formulas: Formulas;
  readonly turning?: Turning;
  readonly local?: SettledAlignment;
  /** Whether numbers were drawn that the block does not declare. */
  readonly drawn: boolean;
}

export interface Settled {
  /** Absent where the sizes allow no computing. */
  readonly input?: SettledInput;
  readonly problems: readonly Problem[];
}

/** Checks every size before anything is computed; what does not fit is left out where the rest can do without it. */
export function settle(engine: Engine, asked: AttendInput): Settled {
  const settled = settleProjections(asked);
  const { layout, problems: headProblems } = settleHeads(asked.layout, settled.widths);
  const { projections, problems: outputProblems } = settleOutput(settled, layout);
  const fitting = { ...asked, layout, projections, widths: settled.widths };
  const { formulas, problems: formulaProblems } = formulasFor(engine, fitting);
  const problems = [...unusedProblems(asked.score, asked.projections), ...settled.problems, ...headProblems, ...outputProblems, ...formulaProblems];
  const unequal = formulas.scores === undefined ? widthProblem(asked, settled.widths, layout) : undefined;
  const blocking = limitProblem(asked, settled.widths, layout) ?? unequal;
  if (blocking !== undefined) return { problems: [...problems, blocking] };
  const mechanism = settleMechanism(fitting, asked, formulas);
  const local = alignmentOf(engine, fitting);
  const input = { ...fitting, formulas, ...mechanism.scoring, ...local, drawn: mechanism.drawn || local !== undefined };
  return { input, problems: [...problems, ...mechanism.problems] };
}

type Fitting = AttendInput & { readonly widths: Widths };

/** Where the queries look, and the factor that their weights are multiplied with for it. */
function alignmentOf(engine: Engine, { alignment, queries, keys, offset, draw }: Fitting): Pick<SettledInput, 'local' | 'factor'> | undefined {
  if (alignment === undefined) return undefined;
  const local = settleAlignment(engine, alignment, { queries: queries.states, keys: keys.states.rows, offset, draw });
  return { local, ...(local.factor && { factor: local.factor }) };
}

function formulasFor(engine: Engine, { formula = {}, softcap, queries, keys, layout, projections, widths }: Fitting) {
  return settleFormulas(engine, formula, {
    n: queries.states.rows, m: keys.states.rows, heads: layout.heads, ...headWidths(widths, layout), valueWidth: widths.values / layout.kvHeads,
    capped: softcap !== undefined,
    projected: projections.output !== undefined || projections.outputBias !== undefined,
  });
}

function headWidths(widths: Widths, { heads, kvHeads }: HeadLayout) {
  return { queryWidth: widths.queries / heads, keyWidth: widths.keys / kvHeads };
}

/** Position, sinks, and the score's own matrices. These are read from what was asked: a score may take for its own what projects elsewhere. */
function settleMechanism(fitting: Fitting, asked: AttendInput, formulas: Formulas) {
  const { layout: { heads }, score, draw, normalize } = fitting;
  const { queryWidth, keyWidth } = headWidths(fitting.widths, fitting.layout);
  const { effect, problems } = settlePosition(fitting.position, positionedSite(fitting));
  const { sinks, problems: sinkProblems } = settleSinks(fitting.sink, heads, normalize);
  const parameters = settleParameters({ score, projections: asked.projections, heads, draw }, { query: queryWidth, key: keyWidth, keys: fitting.keys.states.rows });
  return {
    scoring: { parameters: parameters.perHead, ...(effect.bias && { bias: effect.bias }), ...(effect.turning && { turning: effect.turning }), ...(sinks && { sinks }) },
    drawn: (parameters.drawn && formulas.scores === undefined) || effect.drawn === true,
    problems: [...problems, ...sinkProblems, ...parameters.problems],
  };
}

function positionedSite({ queries, keys, layout, widths, offset, mask, draw }: Fitting): PositionedSite {
  return {
    queries: queries.states.rows, keys: keys.states.rows, heads: layout.heads, ...headWidths(widths, layout),
    offset, causal: mask.some(({ rule }) => rule === 'causal'), draw,
  };
}
