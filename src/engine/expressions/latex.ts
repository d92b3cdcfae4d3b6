import { isFunctionNode, isOperatorNode, isSymbolNode } from 'mathjs/number';
import type { MathNode } from 'mathjs';
import { own } from '../names/own';

/** A call of a function as the field writes it, from its operands in LaTeX. */
export type Notation = (operands: readonly string[]) => string;

interface TexOptions {
  readonly handler: (node: MathNode, options: TexOptions) => string | undefined;
}

/** Functions that mathematics has a sign of its own for; mathjs's `log` is the natural one. */
const COMMON: Readonly<Record<string, Notation>> = {
  abs: ([operand = '']) => `\\left|${operand}\\right|`,
  sqrt: ([operand = '']) => `\\sqrt{${operand}}`,
  log: ([operand = '']) => `\\ln\\left(${operand}\\right)`,
  ...Object.fromEntries(['exp', 'tanh', 'sin', 'cos', 'max', 'min'].map((name) => [name, named(`\\${name}`)])),
};

/** Spelled out in expressions. */
const GREEK: readonly string[] = ['theta', 'pi'];

/** A parsed expression as LaTeX in the field's notation: products side by side, a transpose as ⊤ (mathjs would write K^H). */
export function latexOf(node: MathNode, notations: Readonly<Record<string, Notation>>): string {
  const known = { ...COMMON, ...notations };
  return node.toTex({ handler: (part: MathNode, options: TexOptions) => inNotation(part, options, known) }).trim();
}

function inNotation(node: MathNode, options: TexOptions, notations: Readonly<Record<string, Notation>>): string | undefined {
  if (isOperatorNode(node)) return operator(node.fn, node.args, options);
  if (isSymbolNode(node)) return symbol(node.name);
  if (isFunctionNode(node)) {
    const { name } = node.fn;
    return (own(notations, name) ?? named(`\\operatorname{${name}}`))(node.args.map((argument) => argument.toTex(options).trim()));
  }
  return undefined;
}

/** A name, and its operands in brackets. */
function named(name: string): Notation {
  return (operands) => `${name}\\left(${operands.join(', ')}\\right)`;
}

/** Operators that mathjs writes otherwise than the field does. */
const OPERATORS: Readonly<Record<string, Notation>> = {
  ctranspose: ([matrix]) => `${matrix}^{\\top}`,
  multiply: ([left, right]) => `${left}\\,${right}`,
  dotMultiply: ([left, right]) => `${left} \\odot ${right}`,
  dotDivide: ([left, right]) => `${left} \\oslash ${right}`,
  dotPow: ([base, power]) => `{${base}}^{\\circ ${power}}`,
};

/** Operands are written once, here or by mathjs: twice at each of many levels would take for ever. */
function operator(name: string, operands: readonly MathNode[], options: TexOptions): string | undefined {
  return own(OPERATORS, name)?.(operands.map((operand) => operand.toTex(options).trim()));
}

/** `X_Q` → X with a subscript; a word is set upright, a letter in italics, a Greek one as itself. */
export function symbol(name: string): string {
  const [base = name, subscript] = name.split('_');
  const set = GREEK.includes(base) ? `\\${base}` : base.length > 1 ? `\\mathrm{${base}}` : base;
  return subscript === undefined ? set : `${set}_{${subscript}}`;
}
