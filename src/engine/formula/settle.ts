import type { Problem } from '../../model/diagnostic';
import type { DeclaredFormulas } from '../../model/spec';
import type { Formula } from '../../model/trace';
import type { Engine } from '../engine';
import { steps } from '../trace/steps';
import { checkFormula, type CheckedFormula, type FormulaContext } from './check';
import { matrixShape, numberShape, type Shape } from './shape';

/** The steps that a block may write a formula for. */
export type WritableStep = keyof DeclaredFormulas;

/** The formulas that take the place of a head's own steps. */
export type Formulas = { readonly [Step in WritableStep]?: CheckedFormula };

/** What the shapes of one head follow from; the same for all heads of a site. */
export interface HeadSizes {
  /** Queries. */
  readonly n: number;
  /** Keys. */
  readonly m: number;
  readonly queryWidth: number;
  readonly keyWidth: number;
  readonly valueWidth: number;
  /** Is there a step `capped`? */
  readonly capped: boolean;
  /** Does a W_O take the outputs, so that their width is given? */
  readonly projected: boolean;
  readonly heads: number;
}

/** The names that no step makes: numbers that formulas may use beside Q, K and V. */
export function formulaNumbers(n: number, m: number, keyWidth: number): Readonly<Record<'d' | 'n' | 'm' | 'pi', number>> {
  return { d: keyWidth, n, m, pi: Math.PI };
}

/** The formulas that can be evaluated, and what is wrong with the others, which are left out. */
export function settleFormulas(engine: Engine, declared: DeclaredFormulas, sizes: HeadSizes): { formulas: Formulas; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const settle = (step: WritableStep): Formulas => {
    const text = declared[step];
    const outcome = text === undefined ? undefined : checkFormula(engine, text, contextOf(step, sizes));
    if (outcome?.ok === true) return { [step]: outcome.checked };
    for (const { message, hint, span } of outcome?.faults ?? []) {
      problems.push({ severity: 'error', key: 'formula', path: [step], within: span, message, hint });
    }
    return {};
  };
  return { formulas: { ...settle('scores'), ...settle('weights'), ...settle('output') }, problems };
}

/** As the trace shows them, by step. */
export function shownFormulas(formulas: Formulas): Readonly<Record<string, Formula>> {
  return Object.fromEntries(Object.entries(formulas).map(([step, { formula }]) => [step, formula]));
}

function contextOf(step: WritableStep, sizes: HeadSizes): FormulaContext {
  const { n, m, valueWidth, projected, heads } = sizes;
  const { early, table, late } = namesBySteps(sizes);
  const known = { scores: [early], weights: [early, table], output: [early, table, late] }[step];
  const later = { scores: [table, late], weights: [late], output: [] }[step];
  const columns = step === 'output' ? (projected ? valueWidth : undefined) : m;
  return {
    names: new Map(known.flatMap((names) => [...names])),
    laterNames: [...later.flatMap((names) => [...names.keys()]), 'output'],
    noun: steps[step].noun,
    rows: n,
    ...(columns !== undefined && { columns }),
    heads,
  };
}

/** What is there before the scores, before the weights, and before the output. */
function namesBySteps({ n, m, queryWidth, keyWidth, valueWidth, capped }: HeadSizes) {
  const [Q, K, V, cells] = [matrixShape(n, queryWidth), matrixShape(m, keyWidth), matrixShape(m, valueWidth), matrixShape(n, m)];
  const numbers = Object.entries(formulaNumbers(n, m, keyWidth)).map(([name, value]) => [name, numberShape(value)] as const);
  return {
    early: new Map<string, Shape>([['Q', Q], ['K', K], ['V', V], ...numbers, ['queries', Q], ['keys', K], ['values', V]]),
    table: new Map<string, Shape>([['scores', cells], ['scaled', cells], ...(capped ? [['capped', cells] as const] : []), ['masked', cells]]),
    late: new Map<string, Shape>([['weights', cells]]),
  };
}
