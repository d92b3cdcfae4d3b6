import { isAssignmentNode, isBlockNode, isFunctionNode, isOperatorNode, isParenthesisNode } from 'mathjs/number';
import type { MathNode } from 'mathjs';
import type { Matrix } from '../../model/matrix';
import type { Engine, Scope } from '../engine';
import { formulaNumbers } from '../formula/settle';
import { normalisers } from '../normalisers';
import type { Cell } from './account';
import { call, exponential, negative, number, power, product, quotient, sum, sumOfProducts, type Arithmetic, type Called } from './arithmetic';
import { columnOf, rowOf } from './reading';
import { weightAccountOf } from './weights';

/** A cell of a formula that the block writes itself: the formula's outer parts with this cell's numbers, its inner ones worked out. */
export function writtenArithmetic(cell: Cell, expression: string, engine: Engine): Arithmetic {
  const scope: Record<string, number | Matrix> = { ...namesOf(cell) };
  let last: MathNode = engine.parse(expression);
  for (const node of isBlockNode(last) ? last.blocks.map((line) => line.node) : [last]) {
    last = isAssignmentNode(node) ? node.value : node;
    if (isAssignmentNode(node)) scope[node.name] = engine.value(node.value.toString(), scope);
  }
  return new WrittenCell(cell, engine, scope).at(last, cell.row, cell.column);
}

/** What a formula may name. */
function namesOf({ site, head: { steps, operands } }: Cell): Scope {
  const { queries, keys, values } = steps;
  const numbers = formulaNumbers(site.queries.length, site.keys.length, keys?.columns ?? 0);
  return { ...operands, ...numbers, ...steps, ...(queries && { Q: queries }), ...(keys && { K: keys }), ...(values && { V: values }) };
}

/** Functions of each entry by itself that have a sign or a name in a sentence. */
const CALLED: Readonly<Record<string, Called>> = { abs: 'abs', cos: 'cos', log: 'ln', max: 'max', min: 'min', sin: 'sin', sqrt: '√', tanh: 'tanh' };
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

class WrittenCell {
  private normalised = 0;

  constructor(private readonly cell: Cell, private readonly engine: Engine, private readonly scope: Scope) {}

  at(node: MathNode, row: number, column: number): Arithmetic {
    if (isParenthesisNode(node)) return this.at(node.content, row, column);
    if (isOperatorNode(node)) return this.operation(node.fn, node.args, row, column) ?? this.entry(node, row, column);
    if (isFunctionNode(node)) return this.call(node.fn.name, node.args, row, column) ?? this.entry(node, row, column);
    return this.entry(node, row, column);
  }

  /** The value alone: of a name, and of what cannot be said in one line. */
  private entry(node: MathNode, row: number, column: number): Arithmetic {
    const value = this.valueOf(node);
    return number(typeof value === 'number' ? value : (value.data[(value.rows === 1 ? 0 : row) * value.columns + (value.columns === 1 ? 0 : column)] ?? NaN));
  }

  private valueOf(node: MathNode): number | Matrix {
    return this.engine.value(node.toString(), this.scope);
  }

  private operation(name: string, [first, second]: readonly MathNode[], row: number, column: number): Arithmetic | undefined {
    if (first === undefined) return undefined;
    if (name === 'ctranspose') return this.at(first, column, row);
    if (name === 'unaryMinus') return negative(this.at(first, row, column));
    if (second === undefined) return undefined;
    return (name === 'multiply' ? this.product(first, second, row, column) : undefined) ?? combined(name, this.at(first, row, column), this.at(second, row, column));
  }

  /** Of two matrices: row times column. */
  private product(first: MathNode, second: MathNode, row: number, column: number): Arithmetic | undefined {
    const [left, right] = [this.valueOf(first), this.valueOf(second)];
    if (typeof left === 'number' || typeof right === 'number') return undefined;
    return sumOfProducts(rowOf(left, left.rows === 1 ? 0 : row), columnOf(right, right.columns === 1 ? 0 : column));
  }

  private call(name: string, operands: readonly MathNode[], row: number, column: number): Arithmetic | undefined {
    const [first] = operands;
    if (first === undefined) return undefined;
    if (name === 'transpose') return this.at(first, column, row);
    const called = CALLED[name];
    if (called !== undefined) return call(called, ...operands.map((operand) => this.at(operand, row, column)));
    if (name === 'exp') return exponential(this.at(first, row, column));
    // The normaliser of that name subtracts ln m first; the function alone does not.
    if (name === 'sigmoid') return quotient(number(1), sum([number(1), exponential(negative(this.at(first, row, column)))]));
    return this.weight(normaliserOf(name), operands, row, column);
  }

  /** Of the scores, and of a sink where one is given: `softmax(masked, 0)`. */
  private weight(normaliser: string | undefined, operands: readonly MathNode[], row: number, column: number): Arithmetic | undefined {
    const [scores, sink] = operands.map((operand) => this.valueOf(operand));
    if (normaliser === undefined || typeof scores !== 'object' || typeof sink === 'object') return undefined;
    const competing = rowOf(scores, row);
    const score = competing[column] ?? NaN;
    if (score === -Infinity) return number(0);
    this.normalised += 1;
    const mark = this.normalised === 1 ? '' : String(this.normalised).replace(/\d/gu, (digit) => SUBSCRIPTS[Number(digit)] ?? digit);
    return weightAccountOf(normaliser)?.({ cell: this.cell, score, row: competing, sink, mark }).arithmetic;
  }
}

/** Whose function that is: `opened` belongs to `none`. */
function normaliserOf(name: string): string | undefined {
  return Object.values(normalisers).find(({ functions }) => Object.hasOwn(functions, name))?.id;
}

function combined(name: string, left: Arithmetic, right: Arithmetic): Arithmetic | undefined {
  switch (name) {
    case 'add': return sum([...termsOf(left), right]);
    case 'subtract': return sum([...termsOf(left), negative(right)]);
    case 'multiply': case 'dotMultiply': return product(left, right);
    case 'divide': case 'dotDivide': return quotient(left, right);
    case 'pow': case 'dotPow': return power(left, right);
    default: return undefined;
  }
}

/** `a + b + c` needs no brackets around `a + b`. */
function termsOf(arithmetic: Arithmetic): readonly Arithmetic[] {
  return arithmetic.kind === 'sum' ? arithmetic.terms : [arithmetic];
}
