import {
  isArrayNode, isAssignmentNode, isBlockNode, isConstantNode, isFunctionNode, isOperatorNode, isParenthesisNode, isRangeNode, isSymbolNode,
} from 'mathjs/number';
import type { ArrayNode, FunctionNode, MathNode, RangeNode, SymbolNode } from 'mathjs';
import type { TextSpan } from '../../model/diagnostic';
import { counted } from '../wording/counted';
import { quoted, type FormulaFault } from './fault';
import { formulaFunctions } from './functions';
import { formulaOperator } from './operators';
import type { Spans } from './spans';
import type { Statement, Term } from './term';

/** An operator with whatever operands it was parsed with. */
type Operation = MathNode & { readonly op: string; readonly fn: string; readonly args: readonly MathNode[] };

/** What came of a parsed formula: its steps, all of allowed kinds, or everything in it that is refused. */
export interface Guarded {
  readonly statements: readonly Statement[];
  readonly faults: readonly FormulaFault[];
}

/**
 * Takes over the kinds of nodes, the operators and the functions that a formula may hold, and refuses every other.
 * What follows sees terms only: a kind of node that is not named here cannot get past.
 */
export function guard(node: MathNode, spans: Spans): Guarded {
  const walk = new Guard(spans);
  const nodes = isBlockNode(node) ? node.blocks.map((block) => block.node) : [node];
  const statements = nodes.map((one) => walk.statement(one));
  return { statements: statements.filter((statement) => statement !== undefined), faults: walk.faults };
}

class Guard {
  readonly faults: FormulaFault[] = [];
  private readonly functions = formulaFunctions();

  constructor(private readonly spans: Spans) {}

  statement(node: MathNode): Statement | undefined {
    if (!isAssignmentNode(node)) return this.wrapped(node);
    const target = node.object;
    if (isSymbolNode(target) && node.index === null) return this.wrapped(node.value, target);
    this.refuse(node, 'A step can only be named, not changed in part.', "For example: a = Q * K'");
    return undefined;
  }

  private wrapped(node: MathNode, target?: SymbolNode): Statement | undefined {
    const term = this.term(node);
    if (term === undefined) return undefined;
    return { term, span: this.spanOf(node), ...(target && { name: target.name, nameSpan: this.spanOf(target) }) };
  }

  private term(node: MathNode): Term | undefined {
    if (isConstantNode(node)) return this.number(node, node.value);
    if (isSymbolNode(node)) return { kind: 'name', name: node.name, span: this.spanOf(node) };
    if (isOperatorNode(node)) return this.operation(node);
    if (isFunctionNode(node)) return this.call(node);
    if (isArrayNode(node)) return this.literal(node);
    if (isRangeNode(node)) return this.range(node);
    return isParenthesisNode(node) ? this.term(node.content) : this.refuseKind(node);
  }

  private number(node: MathNode, value: unknown): Term | undefined {
    if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', value, span: this.spanOf(node) };
    return this.refuse(node, 'This number is too large.', 'Write a number below 1e308.');
  }

  private operation(node: Operation): Term | undefined {
    const operator = formulaOperator(node.fn);
    if (operator === undefined || operator.operands !== node.args.length) {
      return this.refuse(node, `A formula has no operator ${quoted(node.op)} here.`, "The operators are + - * / ^ .* ./ .^ and ' for the transpose.");
    }
    const operands = this.terms(node.args);
    return operands && { kind: 'operation', operator, operands, span: this.spanOf(node) };
  }

  private call(node: FunctionNode): Term | undefined {
    if (!isSymbolNode(node.fn)) return this.refuse(node, 'Only a function that has a name can be called.', this.functionsHint());
    const { name } = node.fn;
    const called = this.functions.get(name);
    if (called === undefined) return this.refuse(node.fn, `There is no function ${quoted(name)}.`, `${this.functionsHint()} To multiply, write "*".`);
    const [fewest, most] = called.takes;
    if (node.args.length < fewest || node.args.length > most) {
      const takes = fewest === most ? counted(most, 'value') : `${fewest} or ${counted(most, 'value')}`;
      return this.refuse(node, `${quoted(name)} takes ${takes}; found ${node.args.length}.`, `For example: ${called.example}`);
    }
    const operands = this.terms(node.args);
    return operands && { kind: 'call', function: called, operands, span: this.spanOf(node) };
  }

  /** `[1, 2]` is one row; `[1, 2; 3, 4]` and `[[1, 2], [3, 4]]` are two. */
  private literal(node: ArrayNode): Term | undefined {
    const rows = node.items.every(isArrayNode) ? node.items : [node];
    const [first] = rows;
    if (first === undefined || first.items.length === 0) return this.refuse(node, 'This matrix is empty.', 'For example: [1, 0; 0, 1]');
    const uneven = rows.find((row) => row.items.length !== first.items.length);
    if (uneven !== undefined) {
      return this.refuse(uneven, `A row of this matrix has ${counted(uneven.items.length, 'number')}, the first has ${first.items.length}.`, 'Give every row as many numbers.');
    }
    const terms = rows.map((row) => this.terms(row.items));
    const whole = terms.filter((row) => row !== undefined);
    return whole.length < terms.length ? undefined : { kind: 'literal', rows: whole, span: this.spanOf(node) };
  }

  private range(node: RangeNode): Term | undefined {
    if (node.step !== null) return this.refuse(node, 'A range goes in steps of 1.', 'Write first:last, and multiply by the step: 2 * (1:n)');
    const [first, last] = [this.term(node.start), this.term(node.end)];
    return first && last && { kind: 'range', operands: [first, last], span: this.spanOf(node) };
  }

  private terms(nodes: readonly MathNode[]): Term[] | undefined {
    const terms = nodes.map((node) => this.term(node));
    const sound = terms.filter((term) => term !== undefined);
    return sound.length < terms.length ? undefined : sound;
  }

  private refuseKind(node: MathNode): Term | undefined {
    if (isAssignmentNode(node)) return this.refuse(node, 'A step must stand on its own, not within an expression.', 'Put it before, and end it with a ";": a = Q * K\'; softmax(a)');
    const message = node.type === 'FunctionAssignmentNode' ? 'A formula cannot define functions.' : 'A formula cannot hold this.';
    return this.refuse(node, message, 'Name a part of it instead: a = Q * K\'; softmax(a)');
  }

  private refuse(node: MathNode, message: string, hint: string): Term | undefined {
    this.faults.push({ message, hint, span: this.spanOf(node) });
    return undefined;
  }

  private spanOf(node: MathNode): TextSpan {
    const span = this.spans.get(node);
    if (span === undefined) throw new Error(`A ${node.type} without a place`);
    return span;
  }

  private functionsHint(): string {
    return `The functions are ${[...this.functions.keys()].sort().join(', ')}.`;
  }
}
