import type { EvalFunction } from 'mathjs';
import type { Matrix } from '../model/matrix';
import type { Formula } from '../model/trace';
import { latexOf } from './latex';
import { createMath } from './math';
import { FloatMatrix, TransposedMatrix } from './matrix';
import { normalisers } from './normalisers';
import { scores } from './scores';

/** The names that an expression may use, and what they stand for. */
export type Scope = Readonly<Record<string, number | Matrix>>;

export interface Engine {
  /** Evaluates a mathjs expression on matrices. Sizes must fit: it throws where they do not, or where the value is no matrix. */
  evaluate(expression: string, scope: Scope): FloatMatrix;
  /** The expression beside its LaTeX. */
  formula(expression: string): Formula;
}

interface Compiled {
  readonly code: EvalFunction;
  readonly formula: Formula;
}

/** Creates the mathjs instance and the expressions that it has compiled; nothing is shared between two engines. */
export function createEngine(): Engine {
  const math = createMath(functionsOfRegistries());
  const compiled = new Map<string, Compiled>();

  function compile(expression: string): Compiled {
    const known = compiled.get(expression);
    if (known !== undefined) return known;
    const node = math.parse(expression);
    const fresh = { code: node.compile(), formula: { expression, latex: latexOf(node) } };
    compiled.set(expression, fresh);
    return fresh;
  }

  return {
    evaluate: (expression, scope) => asMatrix(compile(expression).code.evaluate(new Variables(scope))),
    formula: (expression) => compile(expression).formula,
  };
}

function functionsOfRegistries() {
  const entries = [...Object.values(scores), ...Object.values(normalisers)];
  return Object.fromEntries(entries.flatMap(({ functions }) => Object.entries(functions)));
}

/**
 * A scope as mathjs reads it (it asks `has` before `get`), without the cost of filling a `Map` for every step.
 * Expressions only read: assignments are refused.
 */
class Variables {
  constructor(private readonly scope: Scope) {}

  has(name: string): boolean {
    return Object.hasOwn(this.scope, name);
  }

  get(name: string): number | FloatMatrix | undefined {
    const value = this.scope[name];
    return value === undefined || typeof value === 'number' ? value : FloatMatrix.from(value);
  }

  keys(): IterableIterator<string> {
    return Object.keys(this.scope).values();
  }

  set(name: string): never {
    throw new Error(`An expression may not assign to ${name}`);
  }
}

function asMatrix(value: unknown): FloatMatrix {
  if (value instanceof FloatMatrix) return value;
  if (value instanceof TransposedMatrix) return value.materialise();
  throw new Error('The expression has no matrix as its value');
}
