import type { Matrix } from '../../model/matrix';
import type { Formula, Head, Mechanism, Operands, Site } from '../../model/trace';
import type { Engine } from '../engine';
import { headFormulas } from './head';
import { projectionExpression, projectionOperands, projectionParameters, turnOperands } from './project';
import type { SettledInput } from './settle';

/** A site as the trace holds it; `output` is n × H·d_v, or n × d_out after W_O. */
export function siteOf(input: SettledInput, heads: readonly Head[], output: Matrix): Site {
  const { id, layer, from, queries, keys } = input;
  return { id, layer, from, queries: queries.tokens, keys: keys.tokens, heads, operands: siteOperands(input), mechanism: mechanism(input), output };
}

/** What the heads join to is in the trace already: their outputs, side by side. */
function siteOperands({ queries, keys, values, projections, turning, bias, local }: SettledInput): Operands {
  return {
    ...projectionOperands('query', queries.states, projections),
    ...turnOperands('query', turning?.query),
    ...projectionOperands('key', keys.states, projections),
    ...turnOperands('key', turning?.key),
    ...projectionOperands('value', values, projections),
    ...projectionParameters('output', projections),
    ...bias?.shared,
    ...local?.operands,
  };
}

function mechanism({ score, normalize, position, offset, formulas }: SettledInput): Mechanism {
  return { score, normalize, position: position.kind, offset, written: Object.keys(formulas) };
}

/** The formulas of all its steps. */
export function siteFormulas(engine: Engine, input: SettledInput): Record<string, Formula> {
  const { projections, turning, local } = input;
  return {
    queries: engine.formula(projectionExpression('query', projections, turning?.query)),
    keys: engine.formula(projectionExpression('key', projections, turning?.key)),
    values: engine.formula(projectionExpression('value', projections)),
    ...local?.formulas,
    ...headFormulas(engine, input),
    'site-output': engine.formula(projectionExpression('output', projections)),
  };
}
