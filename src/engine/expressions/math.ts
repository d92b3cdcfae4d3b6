import {
  createArrayNode, createAssignmentNode, createBlockNode, createConstantNode, createFunctionNode, createNode, createOperatorNode, createParenthesisNode,
  createParse, createRangeNode, createResultSet, createSymbolNode, isMatrix, isNode,
} from 'mathjs/number';
import type { MathNode } from 'mathjs';
import typedFunction, { type Typed } from 'typed-function';
import type { Signatures } from '../kernels/signatures';
import { FloatMatrix, TransposedMatrix } from '../matrices/matrix';
import { operators } from './operators';
import { refusedNodes } from './refused-nodes';

/** mathjs, as far as expressions need it. */
export interface Mathematics {
  /** Throws mathjs's error, with the place of what it cannot read as `char`. */
  readonly parse: (expression: string) => MathNode;
}

/** Each after those that it needs. For the others see `refusedNodes`. */
const NODES = [
  createResultSet, createSymbolNode, createArrayNode, createAssignmentNode, createBlockNode, createConstantNode, createFunctionNode,
  createOperatorNode, createParenthesisNode, createRangeNode,
];

/**
 * Puts together a mathjs that parses expressions and evaluates them on numbers and on the engine's matrices, and knows nothing else.
 * From mathjs's own factories: its `create` would bring the types of everything that mathjs can compute with, and double it in size.
 */
export function createMath(functions: Readonly<Record<string, Signatures>>): Mathematics {
  const typed = matrixTypes();
  const known = Object.entries({ ...operators(), ...functions }).map(([name, signatures]) => [name, typed(name, signatures)] as const);
  const math = { config: {}, ...Object.fromEntries(known) };
  const Node = createNode({ mathWithTransform: math });
  const parts: Record<string, unknown> = {
    typed, math, Node, config: { number: 'number' }, numeric: Number, isBounded: Number.isFinite, subset: refusedSubset, ...refusedNodes(Node),
  };
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

/** mathjs asks for it where an expression changes entries, as none may. */
function refusedSubset(): never {
  throw new Error('An expression may not pick out entries');
}
