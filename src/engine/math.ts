import {
  createAdd, createArrayNode, createAssignmentNode, createBlockNode, createConstantNode, createDivide, createFunctionNode, createMultiply, createNode,
  createOperatorNode, createParenthesisNode, createParse, createPow, createRangeNode, createResultSet, createSubset, createSubtract, createSymbolNode,
  createUnaryMinus, isMatrix, isNode,
} from 'mathjs/number';
import type { MathNode } from 'mathjs';
import typedFunction, { type Typed } from 'typed-function';
import { FloatMatrix, TransposedMatrix } from './matrix';
import { matrixOperators, type Signatures } from './operators';
import { refusedNodes } from './refused-nodes';

/** mathjs, as far as expressions need it. */
export interface Mathematics {
  /** Throws mathjs's error, with the place of what it cannot read as `char`. */
  parse(expression: string): MathNode;
}

/** Each after those that it needs. For the others see `refusedNodes`. */
const NODES = [
  createSubset, createResultSet, createSymbolNode, createArrayNode, createAssignmentNode, createBlockNode, createConstantNode, createFunctionNode,
  createOperatorNode, createParenthesisNode, createRangeNode,
];

/**
 * Puts together a mathjs that parses expressions and evaluates them on numbers and on the engine's matrices, and knows nothing else.
 * From mathjs's own factories: its `create` would bring the types of everything that mathjs can compute with, and double it in size.
 */
export function createMath(functions: Readonly<Record<string, Signatures>>): Mathematics {
  const typed = matrixTypes();
  const math = { config: {}, ...typedFunctions(typed, { ...matrixOperators(), ...functions }) };
  const Node = createNode({ mathWithTransform: math });
  const parts: Record<string, unknown> = { typed, math, Node, config: { number: 'number' }, numeric: Number, isBounded: Number.isFinite, ...refusedNodes(Node) };
  for (const create of NODES) parts[create.fn] = create(parts);
  return { parse: createParse(parts) };
}

/** Numbers, matrices, and the types that mathjs's parser names. */
function matrixTypes(): Typed {
  const typed = typedFunction.create();
  typed.addTypes(
    [
      { name: 'FloatMatrix', test: (value) => value instanceof FloatMatrix },
      { name: 'TransposedMatrix', test: (value) => value instanceof TransposedMatrix },
      { name: 'Matrix', test: isMatrix },
      { name: 'Node', test: isNode },
    ],
    'string',
  );
  typed.addConversion({ from: 'TransposedMatrix', to: 'FloatMatrix', convert: (transposed: TransposedMatrix) => transposed.materialise() });
  return typed;
}

/** mathjs's arithmetic of numbers, with further signatures for matrices, and functions of the engine's own. */
function typedFunctions(typed: Typed, functions: Readonly<Record<string, Signatures>>): Readonly<Record<string, unknown>> {
  const arithmetic = [createAdd, createDivide, createMultiply, createPow, createSubtract, createUnaryMinus].map((create) => [create.fn, create({ typed })] as const);
  const merged = Object.entries(functions).map(([name, signatures]) => {
    const numbers = arithmetic.find(([known]) => known === name)?.[1];
    return [name, typed(name, { ...(typed.isTypedFunction(numbers) && numbers.signatures), ...signatures })] as const;
  });
  return { ...Object.fromEntries(arithmetic), ...Object.fromEntries(merged) };
}
