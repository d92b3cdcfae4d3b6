import {
  isArrayNode, isAssignmentNode, isBlockNode, isConstantNode, isFunctionNode, isOperatorNode, isParenthesisNode, isRangeNode, isSymbolNode,
} from 'mathjs/number';
import type { ArrayNode, FunctionNode, MathNode } from 'mathjs';
import type { TextSpan } from '../../model/diagnostic';
import type { Token } from './token';

/** Where each node of a parsed formula stands in its text. */
export type Spans = ReadonlyMap<MathNode, TextSpan>;

interface Operation {
  readonly fn: string;
  readonly args: readonly MathNode[];
  /** `2 Q`, with no operator between. */
  readonly implicit: boolean;
}

/**
 * mathjs's nodes know no places, but they stand in the order of the tokens that they were made from:
 * walking the tree again, each takes its own. Of a kind of node that formulas cannot hold, no part has a place.
 */
export function spansOf(node: MathNode, tokens: readonly Token[]): Spans {
  const walk = new Walk(tokens);
  walk.place(node);
  return walk.spans;
}

class Walk {
  readonly spans = new Map<MathNode, TextSpan>();
  private next = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  place(node: MathNode): void {
    const start = this.here.start;
    this.takeTokensOf(node);
    this.spans.set(node, { start, end: this.tokens[this.next - 1]?.end ?? start });
  }

  private get here(): Token {
    const token = this.tokens[Math.min(this.next, this.tokens.length - 1)];
    if (token === undefined) throw new Error('A formula without tokens has been parsed');
    return token;
  }

  private take(count = 1): void {
    this.next = Math.min(this.next + count, this.tokens.length);
  }

  private takeWhile(...marks: readonly string[]): void {
    while (this.next < this.tokens.length && marks.includes(this.here.text)) this.take();
  }

  private takeTokensOf(node: MathNode): void {
    if (isSymbolNode(node) || isConstantNode(node)) this.take();
    else if (isOperatorNode(node)) this.takeOperation(node);
    else if (isFunctionNode(node)) this.takeCall(node);
    else if (isParenthesisNode(node)) this.takeBetween([node.content]);
    else if (isArrayNode(node)) this.takeArray(node);
    else if (isRangeNode(node)) this.takeList([node.start, ...(node.step === null ? [] : [node.step]), node.end]);
    else if (isAssignmentNode(node)) this.takeList([node.object, node.value]);
    else if (isBlockNode(node)) this.takeSteps(node.blocks.map((block) => block.node));
    else this.take(this.tokens.length);
  }

  private takeOperation({ args, fn, implicit }: Operation): void {
    const [first, second] = args;
    if (first === undefined) return;
    if (second === undefined && fn !== 'ctranspose') this.take();
    this.place(first);
    if (fn === 'ctranspose') this.take();
    if (second === undefined) return;
    if (!implicit) this.take();
    this.place(second);
  }

  private takeCall({ fn, args }: FunctionNode): void {
    this.place(fn);
    this.takeBetween(args);
  }

  /** An opening bracket, parts with a mark between any two, a closing bracket. */
  private takeBetween(parts: readonly MathNode[]): void {
    this.take();
    this.takeList(parts);
    this.take();
  }

  private takeList(parts: readonly MathNode[]): void {
    for (const [index, part] of parts.entries()) {
      if (index > 0) this.take();
      this.place(part);
    }
  }

  /** The rows of `[1, 2; 3, 4]` have no brackets of their own. mathjs lets a separator stand after the last item. */
  private takeArray({ items }: ArrayNode): void {
    const bracketed = this.here.text === '[';
    if (bracketed) this.take();
    for (const item of items) {
      this.place(item);
      this.takeWhile(',', bracketed ? ';' : ',');
    }
    if (bracketed) this.take();
  }

  private takeSteps(steps: readonly MathNode[]): void {
    for (const step of steps) {
      this.takeWhile(';', '\n');
      this.place(step);
    }
  }
}
