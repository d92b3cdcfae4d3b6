import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT, filesBelow } from './imports';

/** Where what a reader is told is made; hosts above only show it. The package yaml's own words, in `syntax`, are translated before they are. */
const TELLING = /^src\/(?:engine|architectures|block(?!\/syntax\/)|pipeline|live)[/.]|^src\/(?:page|publish)\.tsx?$/u;
/** What takes a message, and at which place. */
const TAKES_MESSAGE: ReadonlyMap<string, number> = new Map([['error', 1], ['warning', 1], ['mistaken', 1], ['wrong', 1]]);
const HOLDS_MESSAGE: ReadonlySet<string> = new Set(['message', 'fault', 'needs']);
/** In rows of a table, the message stands before its hint. */
const TABLE_OF_MESSAGES = /^(?:SYNTAX_)?MESSAGES$/u;
const DEEPEST = 10;

/** A message of the source: what is filled in while running is `…`. */
export interface MessageTemplate {
  readonly text: string;
  readonly path: string;
}

/** Every message that the source can tell a reader. */
export function messageTemplates(): MessageTemplate[] {
  return filesBelow('src', /\.tsx?$/u).filter((path) => TELLING.test(path)).sort().flatMap((path) => {
    const texts = new Messages(ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true)).all();
    return texts.map((text) => ({ text, path }));
  });
}

/** Follows messages to their words within one file: through names, choices, calls and what callers hand over. */
class Messages {
  private readonly nodes: readonly ts.Node[];

  constructor(file: ts.SourceFile) {
    this.nodes = below(file);
  }

  all(): string[] {
    return [...new Set(this.nodes.flatMap((node) => this.told(node)))].filter((text) => text.replaceAll(/[\W_…]/gu, '') !== '').sort();
  }

  private told(node: ts.Node): string[] {
    if (ts.isPropertyAssignment(node) && HOLDS_MESSAGE.has(node.name.getText())) return this.words(node.initializer);
    if (ts.isShorthandPropertyAssignment(node) && HOLDS_MESSAGE.has(node.name.text)) return this.named(node.name.text, node, 0);
    if (ts.isVariableDeclaration(node) && TABLE_OF_MESSAGES.test(node.name.getText())) return below(node).filter(ts.isArrayLiteralExpression).flatMap(({ elements }) => elements.slice(-2, -1)).flatMap((element) => this.words(element));
    if (!ts.isCallExpression(node)) return [];
    const at = TAKES_MESSAGE.get(node.expression.getText());
    const argument = at === undefined ? undefined : node.arguments[node.expression.getText() === 'warning' && ts.isStringLiteralLike(node.arguments[1] ?? node) && node.arguments.length === 3 ? 1 : at];
    return argument === undefined ? [] : this.words(argument);
  }

  private words(node: ts.Node, depth = 0): string[] {
    if (depth > DEEPEST) return [];
    const each = (...parts: readonly ts.Node[]): string[] => parts.flatMap((part) => this.words(part, depth + 1));
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isTemplateExpression(node)) return [node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')];
    if (ts.isParenthesizedExpression(node)) return each(node.expression);
    if (ts.isConditionalExpression(node)) return each(node.whenTrue, node.whenFalse);
    if (ts.isBinaryExpression(node)) return each(node.left, node.right);
    if (ts.isObjectLiteralExpression(node)) return each(...node.properties.filter(ts.isPropertyAssignment).map(({ initializer }) => initializer));
    if (ts.isArrayLiteralExpression(node)) return each(...node.elements.slice(0, 1));
    if (ts.isElementAccessExpression(node)) return each(node.expression);
    if (ts.isIdentifier(node)) return this.named(node.text, node, depth);
    return ts.isCallExpression(node) ? this.returned(node.expression.getText(), depth) : [];
  }

  /** What a name stands for: what it was given, or what callers hand over in its place. */
  private named(name: string, from: ts.Node, depth: number): string[] {
    const around = enclosing(from);
    const place = around.parameters.findIndex((parameter) => parameter.name.getText() === name);
    if (place >= 0 && around.name !== undefined) return this.nodes.filter(ts.isCallExpression).filter(({ expression }) => expression.getText().replace(/^this\./u, '') === around.name).flatMap((call) => call.arguments.slice(place, place + 1)).flatMap((argument) => this.words(argument, depth + 1));
    const declared = this.nodes.filter(ts.isVariableDeclaration).filter((one) => declaresName(one, name));
    const own = declared.filter((one) => enclosing(one).node === around.node);
    return (own.length > 0 ? own : declared.filter((one) => enclosing(one).node === undefined)).flatMap(({ initializer }) => (initializer === undefined ? [] : this.words(initializer, depth + 1)));
  }

  private returned(name: string, depth: number): string[] {
    const functions = this.nodes.filter(ts.isFunctionDeclaration).filter((one) => one.name?.text === name);
    return functions.flatMap(below).filter(ts.isReturnStatement).flatMap(({ expression }) => (expression === undefined ? [] : this.words(expression, depth + 1)));
  }
}

/** `const message = …`, `const [message, hint] = …` */
function declaresName({ name }: ts.VariableDeclaration, wanted: string): boolean {
  return ts.isArrayBindingPattern(name) ? name.elements[0]?.getText() === wanted : name.getText() === wanted;
}

/** The function that a node stands in. */
function enclosing(from: ts.Node): { readonly node?: ts.Node; readonly name?: string; readonly parameters: readonly ts.ParameterDeclaration[] } {
  for (let node = from.parent; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return { node, name: node.name?.getText(), parameters: [...node.parameters] };
  }
  return { parameters: [] };
}

function below(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  node.forEachChild((child) => {
    children.push(child, ...below(child));
  });
  return children;
}
