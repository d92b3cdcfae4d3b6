import { isFunctionNode, isOperatorNode, isSymbolNode } from 'mathjs/number';
import type { MathNode } from 'mathjs';

interface TexOptions {
  readonly handler: (node: MathNode, options: TexOptions) => string | undefined;
}

/** A parsed expression as LaTeX in the field's notation: products side by side, a transpose as ⊤ (mathjs would write K^H). */
export function latexOf(node: MathNode): string {
  return node.toTex({ handler: inNotation }).trim();
}

function inNotation(node: MathNode, options: TexOptions): string | undefined {
  if (isOperatorNode(node)) return operator(node.fn, node.args, options);
  if (isSymbolNode(node)) return symbol(node.name);
  if (isFunctionNode(node)) {
    const name = node.fn.name;
    return `\\operatorname{${name}}\\left(${node.args.map((argument) => argument.toTex(options)).join(', ')}\\right)`;
  }
  return undefined;
}

function operator(name: string, operands: readonly MathNode[], options: TexOptions): string | undefined {
  const [first, second] = operands.map((operand) => operand.toTex(options).trim());
  if (name === 'ctranspose') return `${first}^{\\top}`;
  if (name === 'multiply') return `${first}\\,${second}`;
  return undefined;
}

/** `X_Q` → X with a subscript; a word is set upright, a letter in italics. */
function symbol(name: string): string {
  const [base = name, subscript] = name.split('_');
  const set = base.length > 1 ? `\\mathrm{${base}}` : base;
  return subscript === undefined ? set : `${set}_{${subscript}}`;
}
