import {
  isArrayNode, isAssignmentNode, isBlockNode, isConstantNode, isFunctionNode, isOperatorNode, isParenthesisNode, isRangeNode, isSymbolNode,
} from 'mathjs/number';
import type { ArrayNode, MathNode } from 'mathjs';
import { createMath } from './math';
import { binary, called, held, HOLD, transposed, type Kind, type Written } from './python-parts';

/** An expression in Python: statements that come first, and its value. */
export interface PythonCode {
  readonly statements: readonly string[];
  readonly value: string;
  /** Functions that it calls and Python's own libraries do not have. */
  readonly calls: readonly string[];
  /** What it names and does not define itself. */
  readonly names: readonly string[];
}

/** Which library holds the tensors, and whether a name stands for a number or a matrix. */
export interface PythonContext {
  readonly library: 'np' | 'torch';
  readonly kindOf: (name: string) => Kind;
  /** What the program calls something that has two names in formulas: `queries` and `Q`. */
  readonly nameOf: (name: string) => string;
}

/** Functions of one number that NumPy, PyTorch and Python's `math` have under the same name. */
const ELEMENTWISE: readonly string[] = ['exp', 'log', 'sqrt', 'tanh', 'sin', 'cos'];

/** Python has functions of these names for numbers; for matrices there are others. */
const OF_MATRICES: Readonly<Record<string, string>> = { max: 'larger_of', min: 'smaller_of', sum: 'sum_of' };

/** Translates the expressions of formulas into Python over NumPy or PyTorch. Throws where a part has no Python. */
export function createPythonWriter(): (expression: string, context: PythonContext) => PythonCode {
  const { parse } = createMath({});
  return (expression, context) => new PythonWriter(context).write(parse(expression));
}

class PythonWriter {
  private readonly defined = new Map<string, Kind>();
  private readonly statements: string[] = [];
  private readonly calls = new Set<string>();
  private readonly names = new Set<string>();

  constructor(private readonly context: PythonContext) {}

  write(node: MathNode): PythonCode {
    const { code } = this.written(node);
    return { statements: this.statements, value: code, calls: [...this.calls], names: [...this.names] };
  }

  private written(node: MathNode): Written {
    if (isConstantNode(node) && typeof node.value === 'number') return { code: String(node.value), kind: 'number', hold: HOLD.postfix };
    if (isSymbolNode(node)) return this.symbol(node.name);
    if (isParenthesisNode(node)) return { ...this.written(node.content), hold: HOLD.sum };
    if (isOperatorNode(node)) return this.operator(node.fn, node.args);
    if (isFunctionNode(node)) return this.call(node.fn.name, node.args.map((argument) => this.written(argument)));
    if (isArrayNode(node)) return this.ownCall('matrix', [this.rows(node)]);
    if (isRangeNode(node)) return this.ownCall('numbers_from_to', [this.written(node.start), this.written(node.end)]);
    if (isBlockNode(node)) return this.block(node.blocks.map((line) => line.node));
    if (isAssignmentNode(node)) return this.assignment(node.name, this.written(node.value));
    throw new Error(`${node.type} has no Python`);
  }

  private symbol(name: string): Written {
    const own = this.defined.get(name);
    if (own !== undefined) return { code: ownName(name), kind: own, hold: HOLD.postfix };
    const known = this.context.nameOf(name);
    this.names.add(known);
    return { code: known, kind: this.context.kindOf(known), hold: HOLD.postfix };
  }

  private block(nodes: readonly MathNode[]): Written {
    const lines = nodes.map((node) => this.written(node));
    const last = lines.at(-1);
    if (last === undefined) throw new Error('An empty block has no value');
    return last;
  }

  /** Its value is what was assigned, by its name. */
  private assignment(name: string, value: Written): Written {
    this.statements.push(`${ownName(name)} = ${value.code}`);
    this.defined.set(name, value.kind);
    return { code: ownName(name), kind: value.kind, hold: HOLD.postfix };
  }

  private operator(name: string, operands: readonly MathNode[]): Written {
    const [left, right] = operands.map((operand) => this.written(operand));
    if (left === undefined) throw new Error(`${name} without operands`);
    if (right !== undefined) return binary(name, left, right);
    if (name === 'unaryMinus') return { code: `-${held(left, HOLD.sign)}`, kind: left.kind, hold: HOLD.sign };
    if (name === 'ctranspose') return transposed(left);
    throw new Error(`The sign ${name} has no Python`);
  }

  private call(name: string, operands: readonly Written[]): Written {
    const [first] = operands;
    const numbers = operands.every(({ kind }) => kind === 'number');
    if (name === 'transpose' && first !== undefined) return transposed(first);
    if (name === 'abs' || (numbers && OF_MATRICES[name] !== undefined)) return { ...called(name, operands), kind: numbers ? 'number' : 'matrix' };
    if (ELEMENTWISE.includes(name)) return { ...called(`${numbers ? 'math' : this.context.library}.${name}`, operands), kind: numbers ? 'number' : 'matrix' };
    const total = name === 'sum' && operands.length === 1;
    return { ...this.ownCall(OF_MATRICES[name] ?? name, operands), kind: total ? 'number' : 'matrix' };
  }

  /** Of a function that the program has to define itself. */
  private ownCall(name: string, operands: readonly Written[]): Written {
    this.calls.add(name);
    return called(name, operands);
  }

  /** `[1, 2; 3, 4]` as a list of lists; `[1, 2]` is one row. */
  private rows({ items }: ArrayNode): Written {
    const rows = items.map((item) => (isArrayNode(item) ? this.list(item.items) : undefined));
    const nested = rows.every((row) => row !== undefined) ? rows.join(', ') : this.list(items);
    return { code: `[${nested}]`, kind: 'matrix', hold: HOLD.postfix };
  }

  private list(items: readonly MathNode[]): string {
    return `[${items.map((item) => this.written(item).code).join(', ')}]`;
  }
}

/** A name that an expression defines may mean something in Python; none of Python's end like this. */
function ownName(name: string): string {
  return `${name}_`;
}
