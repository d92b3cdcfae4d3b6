import type { MathNode } from 'mathjs';
import type { TextSpan } from '../../model/diagnostic';
import type { Formula } from '../../model/trace';
import type { Engine } from '../engine';
import { isFault, named, quoted, type FormulaFault } from './fault';
import { formulaFunctions } from './functions';
import { guard } from './guard';
import { Inference, takenName, type Names } from './infer';
import { scan } from './scan';
import { described, type Shape } from './shape';
import { spansOf } from './spans';
import { syntaxFault } from './syntax';
import type { Statement } from './term';
import type { Token } from './token';

/** One step of a formula that may be evaluated: the last is its value, those before it have names. */
export interface FormulaStep {
  readonly name?: string;
  readonly expression: string;
}

/** A formula that has passed: of allowed parts only, its sizes fit, its cost is bounded. */
export interface CheckedFormula {
  readonly steps: readonly FormulaStep[];
  /** As the trace shows it. */
  readonly formula: Formula;
}

/** What a formula stands in for. */
export interface FormulaContext {
  /** What its names stand for. */
  readonly names: Names;
  /** Names that stand for something only once this formula has been evaluated. */
  readonly laterNames: readonly string[];
  /** In a sentence: "scores must be 4 × 6". */
  readonly noun: string;
  readonly rows: number;
  /** Absent where any number will do. */
  readonly columns?: number;
  readonly heads: number;
}

export type Checked = { readonly ok: true; readonly checked: CheckedFormula } | { readonly ok: false; readonly faults: readonly FormulaFault[] };

/** A formula as written → one that may be evaluated, or what is wrong with it. Nothing is evaluated, and any text may be given. */
export function checkFormula(engine: Engine, text: string, context: FormulaContext): Checked {
  const tokens = scan(text);
  if (isFault(tokens)) return refused(tokens);
  const node = parsed(engine, text, tokens);
  if (isFault(node)) return refused(node);
  const { statements, faults } = guard(node, spansOf(node, tokens));
  if (faults.length > 0) return refused(...faults);
  const misfits = sizeFaults(text, statements, context);
  if (misfits.length > 0) return refused(...misfits);
  return { ok: true, checked: checked(engine, text, statements) };
}

function refused(...faults: FormulaFault[]): Checked {
  return { ok: false, faults };
}

function parsed(engine: Engine, text: string, tokens: readonly Token[]): MathNode | FormulaFault {
  try {
    return engine.parse(text);
  } catch (error) {
    return syntaxFault(error, text, tokens);
  }
}

/** Step by step, each one's name known to those after it. */
function sizeFaults(text: string, statements: readonly Statement[], context: FormulaContext): readonly FormulaFault[] {
  const names = new Map(context.names);
  const inference = new Inference(text, context.heads, (name) => unknownName(name, [...names.keys()], context));
  let value: Shape | undefined;
  for (const { name, nameSpan, term } of statements) {
    value = inference.shapeOf(term, names);
    if (value === undefined) return inference.faults;
    if (name === undefined || nameSpan === undefined) continue;
    if (isTaken(name, names, context)) return [takenName(name, nameSpan)];
    names.set(name, value);
  }
  const last = statements.at(-1);
  return value === undefined || last === undefined ? [] : resultFaults(value, last.span, text, context);
}

function isTaken(name: string, names: Names, { laterNames }: FormulaContext): boolean {
  return names.has(name) || formulaFunctions().has(name) || laterNames.includes(name);
}

function unknownName(name: string, known: readonly string[], { laterNames, noun }: FormulaContext): Pick<FormulaFault, 'message' | 'hint'> {
  const hint = `The names are ${known.join(', ')}.`;
  if (laterNames.includes(name)) return { message: `${quoted(name)} is not known yet where the ${noun} are computed.`, hint };
  if (name === 'T') return { message: 'There is nothing called T here.', hint: "For the transpose, write ' after the matrix: K'." };
  if (formulaFunctions().has(name)) return { message: `${quoted(name)} is a function, and nothing follows it.`, hint: `For example: ${formulaFunctions().get(name)?.example}` };
  return { message: `There is nothing called ${quoted(name)} here.`, hint };
}

/** Whatever the steps after it do, they need so many rows and columns. */
function resultFaults(value: Shape, span: TextSpan, text: string, { noun, rows, columns }: FormulaContext): readonly FormulaFault[] {
  const fits = value.kind === 'matrix' && value.rows === rows && value.columns === (columns ?? value.columns);
  if (fits) return [];
  const needed = columns === undefined ? `have one row a query: ${rows}` : `be ${rows} × ${columns}`;
  const message = `${named(text.slice(span.start, span.end))} is ${described(value)}, but the ${noun} must ${needed}.`;
  return [{ message, hint: columns === undefined ? 'For example: weights * V' : resultHint(noun), span }];
}

function resultHint(noun: string): string {
  return noun === 'outputs' ? 'The output projection takes them so wide. For example: weights * V' : 'One row a query, one column a key. For example: Q * K\'';
}

function checked(engine: Engine, text: string, statements: readonly Statement[]): CheckedFormula {
  const steps = statements.map(({ name, span }) => ({ ...(name !== undefined && { name }), expression: text.slice(span.start, span.end) }));
  const latex = steps.map(({ name, expression }) => [...(name === undefined ? [] : [engine.formula(name).latex]), engine.formula(expression).latex].join(' = '));
  return { steps, formula: { expression: text.trim(), latex: latex.join(',\\quad ') } };
}
