import type { EvalFunction, MathNode } from 'mathjs';
import type { Matrix } from '../model/matrix';
import type { Formula } from '../model/trace';
import { activations } from './activations';
import { latexOf, type Notation } from './expressions/latex';
import { createMath, type Mathematics } from './expressions/math';
import type { Signatures } from './kernels/signatures';
import { createKeep, type Keep } from './matrices/keep';
import { FloatMatrix, TransposedMatrix } from './matrices/matrix';
import { normalisers } from './normalisers';
import { norms } from './norms';
import { positions } from './positions';
import { scores } from './scores';

/** The names that an expression may use, and what they stand for. */
export type Scope = Readonly<Record<string, number | Matrix>>;

export interface Engine {
  /** Evaluates a mathjs expression on matrices. Sizes must fit: it throws where they do not, or where the value is no matrix. */
  evaluate(expression: string, scope: Scope): FloatMatrix;
  /** As `evaluate`, for expressions whose value may be a number too. */
  value(expression: string, scope: Scope): number | FloatMatrix;
  /** The expression as mathjs's parser reads it. Throws its error, with the place of what it cannot read as `char`. */
  parse(expression: string): MathNode;
  /** The expression beside its LaTeX. */
  formula(expression: string): Formula;
  /** Matrices that blocks share. */
  readonly keep: Keep;
}

interface Compiled {
  readonly code: EvalFunction;
  readonly formula: Formula;
}

/** Creates the mathjs instance, with the expressions that it has compiled and the matrices that it keeps; nothing is shared between two engines. */
export function createEngine(): Engine {
  const { parse } = createMath(ofRegistries(({ functions }) => functions));
  const compile = compiler(parse);
  return {
    evaluate: (expression, scope) => asMatrix(compile(expression).code.evaluate(new Variables(scope))),
    value: (expression, scope) => asValue(compile(expression).code.evaluate(new Variables(scope))),
    parse,
    formula: (expression) => compile(expression).formula,
    keep: createKeep(),
  };
}

/** Each expression is parsed once. */
function compiler(parse: Mathematics['parse']): (expression: string) => Compiled {
  const notations = ofRegistries(({ notation = {} }) => notation);
  const compiled = new Map<string, Compiled>();
  return (expression) => {
    const known = compiled.get(expression);
    if (known !== undefined) return known;
    const node = parse(expression);
    const fresh = { code: node.compile(), formula: { expression, latex: latexOf(node, notations) } };
    compiled.set(expression, fresh);
    return fresh;
  };
}

/** What a mechanism adds to the language of expressions. */
interface Vocabulary {
  readonly functions: Readonly<Record<string, Signatures>>;
  readonly notation?: Readonly<Record<string, Notation>>;
}

function ofRegistries<Meaning>(pick: (entry: Vocabulary) => Readonly<Record<string, Meaning>>): Readonly<Record<string, Meaning>> {
  const entries: readonly Vocabulary[] = [
    ...Object.values(scores), ...Object.values(positions), ...Object.values(normalisers), ...Object.values(activations), ...Object.values(norms),
  ];
  return Object.fromEntries(entries.flatMap((entry) => Object.entries(pick(entry))));
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

function asValue(value: unknown): number | FloatMatrix {
  return typeof value === 'number' ? value : asMatrix(value);
}

function asMatrix(value: unknown): FloatMatrix {
  if (value instanceof FloatMatrix) return value;
  if (value instanceof TransposedMatrix) return value.materialise();
  throw new Error('The expression has no matrix as its value');
}
