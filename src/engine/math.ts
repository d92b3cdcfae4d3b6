import {
  absDependencies, addDependencies, create, divideDependencies, expDependencies, logDependencies, multiplyDependencies,
  parseDependencies, powDependencies, sqrtDependencies, subtractDependencies, tanhDependencies, unaryMinusDependencies,
} from 'mathjs/number';
import type { FactoryFunctionMap, MathJsInstance } from 'mathjs';
import { FloatMatrix, TransposedMatrix } from './matrix';
import { matrixOperators, type Signatures } from './operators';

interface TypeRegistry {
  addTypes(types: readonly { name: string; test: (value: unknown) => boolean }[], before: string): void;
  addConversion(conversion: { from: string; to: string; convert: (value: TransposedMatrix) => FloatMatrix }): void;
}

/**
 * A mathjs instance that parses expressions and evaluates them on numbers and on the engine's matrices, and knows nothing else.
 * It starts from mathjs's number build: the full build is four times the size.
 */
export function createMath(functions: Readonly<Record<string, Signatures>>): MathJsInstance {
  const math = create(allPresent({
    absDependencies, addDependencies, divideDependencies, expDependencies, logDependencies, multiplyDependencies,
    parseDependencies, powDependencies, sqrtDependencies, subtractDependencies, tanhDependencies, unaryMinusDependencies,
  }));
  addMatrixTypes(math.typed);
  importSignatures(math, { ...matrixOperators(), ...functions });
  return math;
}

/** mathjs's types say only that a group of factories may be there. */
function allPresent(groups: Readonly<Record<string, FactoryFunctionMap | undefined>>): FactoryFunctionMap {
  const present: FactoryFunctionMap = {};
  for (const [name, group] of Object.entries(groups)) {
    if (group === undefined) throw new Error(`mathjs without ${name}`);
    present[name] = group;
  }
  return present;
}

/** Ahead of mathjs's own `Matrix`, so that its tests run first. */
function addMatrixTypes(typed: unknown): void {
  if (!isTypeRegistry(typed)) throw new Error('mathjs without typed-function');
  typed.addTypes(
    [
      { name: 'FloatMatrix', test: (value) => value instanceof FloatMatrix },
      { name: 'TransposedMatrix', test: (value) => value instanceof TransposedMatrix },
    ],
    'Matrix',
  );
  typed.addConversion({ from: 'TransposedMatrix', to: 'FloatMatrix', convert: (transposed) => transposed.materialise() });
}

function isTypeRegistry(typed: unknown): typed is TypeRegistry {
  return typeof typed === 'function' && 'addTypes' in typed && 'addConversion' in typed;
}

/**
 * With `override`: the number build's functions carry names like `multiplyNumber`, which mathjs refuses to merge by itself.
 * Asked for by name, since mathjs builds a function when it is first read.
 */
function importSignatures(math: MathJsInstance, functions: Readonly<Record<string, Signatures>>): void {
  const merged = Object.entries(functions).map(([name, signatures]) =>
    [name, math.typed(name, { ...signaturesOf(Reflect.get(math, name)), ...signatures })] as const);
  math.import(Object.fromEntries(merged), { override: true });
}

function signaturesOf(typed: unknown): Signatures {
  const known = typeof typed === 'function' && 'signatures' in typed;
  return known && isSignatures(typed.signatures) ? typed.signatures : {};
}

function isSignatures(value: unknown): value is Signatures {
  return typeof value === 'object' && value !== null && Object.values(value).every((entry) => typeof entry === 'function');
}
