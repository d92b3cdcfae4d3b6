import { createPythonWriter, type PythonCode } from '../../engine/expressions/python';
import type { Kind } from '../../engine/expressions/python-parts';
import { formulaNumbers } from '../../engine/formula/settle';
import { own } from '../../engine/names/own';
import { formulasOf } from '../../engine/trace/site-formulas';
import type { Matrix } from '../../model/matrix';
import type { Operands, Site, Trace } from '../../model/trace';
import { isProjected, LETTERS, type ProjectedStep } from '../head-columns';
import { isPythonFunction } from './functions';

type Value = number | Matrix;

/** What a program is told: one value for all heads, or one a head. */
export interface Declaration {
  readonly name: string;
  readonly values: readonly Value[];
}

/** What a program works out, from the expression that the engine evaluated. */
export interface Assignment {
  readonly name: string;
  readonly code: PythonCode;
}

/** All that a program says, in order, before any of it is written. */
export interface Plan {
  readonly declarations: readonly Declaration[];
  /** Q, K and V of all heads side by side, as far as the trace holds what they were made from. */
  readonly projections: readonly (Assignment & { readonly step: ProjectedStep })[];
  /** What happens in each head. */
  readonly steps: readonly Assignment[];
  /** The names of all steps of a head. */
  readonly results: readonly string[];
  readonly output: Assignment | undefined;
}

/** What the position adds, and where a query looks and how much less counts what is further from there. */
const BEFORE: Readonly<Record<string, readonly string[]>> = { masked: ['position'], weights: ['place', 'alignment'] };

const NAMES: Readonly<Record<string, string>> = { position: 'P', place: 'p', alignment: 'G' };

/** A step is worked out where the trace holds all that its formula names, and told where it does not. */
export function planOf(trace: Pick<Trace, 'formulas'>, site: Site, library: 'np' | 'torch'): Plan {
  return new Planner(formulasOf(trace, site), site, library).plan();
}

class Planner {
  private readonly operands: readonly Declaration[];
  private readonly kinds: Map<string, Kind>;
  private readonly write = createPythonWriter();

  constructor(private readonly formulas: Trace['formulas'], private readonly site: Site, private readonly library: 'np' | 'torch') {
    this.operands = [...operandsOf(site), ...numbersOf(site)];
    this.kinds = new Map(this.operands.map((operand) => [operand.name, kindOf(operand)]));
  }

  plan(): Plan {
    const names = Object.keys(this.site.heads[0]?.steps ?? {});
    const steps = this.inOrder(names).map((step) => ({ step, name: nameOf(step), assignment: this.assignment(step, nameOf(step)) }));
    const told = steps.flatMap(({ step, name, assignment }) => (assignment ? [] : [{ name, values: matricesOf(this.site, step) }]));
    const output = this.assignment('site-output', 'site_output', ['heads']);
    const worked = steps.flatMap(({ step, assignment }) => (assignment ? [{ step, ...assignment }] : []));
    return {
      declarations: [...this.operandsOf([...worked, ...(output ? [output] : [])]), ...told],
      projections: worked.flatMap(({ step, ...rest }) => (isProjected(step) ? [{ step, ...rest }] : [])),
      steps: worked.filter(({ step }) => !isProjected(step)),
      results: names.map(nameOf),
      output,
    };
  }

  /** What is no step of its own, but has a formula, stands before the step that names it. */
  private inOrder(steps: readonly string[]): readonly string[] {
    return steps.flatMap((step) => [...(BEFORE[step] ?? []).filter((name) => this.codeOf(name) !== undefined), step]);
  }

  /** Whether or not it can be worked out, what comes after a step may name it. */
  private assignment(step: string, name: string, alsoKnown: readonly string[] = []): Assignment | undefined {
    for (const known of alsoKnown) this.kinds.set(known, 'matrix');
    const code = this.codeOf(step);
    this.kinds.set(name, 'matrix');
    return code && { name, code };
  }

  private codeOf(step: string): PythonCode | undefined {
    const expression = this.formulas[step]?.expression;
    if (expression === undefined || this.site.mechanism === undefined) return undefined;
    const code = this.write(expression, { library: this.library, nameOf, kindOf: (name) => this.kinds.get(name) ?? 'matrix' });
    const complete = code.names.every((name) => this.kinds.has(name)) && code.calls.every(isPythonFunction);
    if (!complete) return undefined;
    return isWritten(this.site, step) ? withClosedCells(code) : code;
  }

  private operandsOf(assignments: readonly Assignment[]): readonly Declaration[] {
    const named = new Set(assignments.flatMap(({ code }) => code.names));
    const worked = new Set(assignments.map(({ name }) => name));
    return this.operands.filter(({ name }) => named.has(name) && !worked.has(name));
  }
}

/** Weights by a formula of the block; the engine leaves its own to themselves, since its normalisers give closed cells nothing. */
function isWritten({ mechanism }: Site, step: string): boolean {
  return step === 'weights' && mechanism?.written.includes(step) === true;
}

function withClosedCells(code: PythonCode): PythonCode {
  return { ...code, value: `zero_where_closed(${code.value}, masked)`, calls: [...code.calls, 'zero_where_closed'] };
}

/** As formulas name it. */
function nameOf(step: string): string {
  return own(NAMES, step) ?? (isProjected(step) ? LETTERS[step] : step);
}

function kindOf({ values: [value] }: Declaration): Kind {
  return typeof value === 'number' ? 'number' : 'matrix';
}

/** What every formula may name: widths and lengths. An operand of the same name comes first. */
function numbersOf(site: Site): Declaration[] {
  const { queries, keys, operands = {}, heads } = site;
  const numbers = formulaNumbers(queries.length, keys.length, heads[0]?.steps['keys']?.columns ?? 0);
  const given = { ...operands, ...heads[0]?.operands };
  return Object.entries(numbers).filter(([name]) => given[name] === undefined).map(([name, value]) => ({ name, values: [value] }));
}

function operandsOf({ operands = {}, heads }: Site): Declaration[] {
  const shared = Object.entries(operands).map(([name, value]) => ({ name, values: [value] }));
  return [...shared, ...Object.keys(heads[0]?.operands ?? {}).map((name) => ofHeads(name, heads.map((head) => head.operands ?? {})))];
}

/** Said once where all heads have the same. */
function ofHeads(name: string, operands: readonly Operands[]): Declaration {
  const values = operands.flatMap((own) => own[name] ?? []);
  const [first] = values;
  return { name, values: first !== undefined && values.every((value) => isSame(value, first)) ? [first] : values };
}

export function isSame(a: Value, b: Value): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  return a === b || (a.rows === b.rows && a.columns === b.columns && a.data.every((entry, cell) => entry === b.data[cell]));
}

function matricesOf({ heads }: Site, step: string): Matrix[] {
  return heads.flatMap(({ steps }) => steps[step] ?? []);
}
