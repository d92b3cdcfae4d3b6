import type { TextSpan } from '../../model/diagnostic';
import { LIMITS } from '../limits';
import { grouped } from '../wording/counted';
import { named, quoted, type FormulaFault } from './fault';
import { COSTS, FORMULA_LIMITS } from './limits';
import { shapeOfOperation } from './operators';
import { cellsOf, described, isMisfit, matrixShape, numberShape, type Misfit, type Shape } from './shape';
import type { Term } from './term';

/** What a formula's names stand for, by their shapes. */
export type Names = ReadonlyMap<string, Shape>;

/**
 * Works out what a formula's parts will be, and how much they cost, before anything is evaluated.
 * A part that does not fit is reported once; what it is a part of is passed over in silence.
 */
export class Inference {
  readonly faults: FormulaFault[] = [];
  private cells = 0;
  private work = 0;
  private tooMuch = false;

  /** `times`: for how many heads the formula will be evaluated. `unknown`: what to say of a name that stands for nothing. */
  constructor(
    private readonly text: string,
    private readonly times: number,
    private readonly unknown: (name: string) => Pick<FormulaFault, 'message' | 'hint'>,
  ) {}

  shapeOf(term: Term, names: Names): Shape | undefined {
    if (term.kind === 'number') return numberShape(term.value);
    if (term.kind === 'name') return names.get(term.name) ?? this.report({ ...this.unknown(term.name), span: term.span });
    if (term.kind === 'literal') return this.literal(term, names);
    const shapes = this.shapesOf(term.operands, names);
    if (shapes === undefined) return undefined;
    const result = this.resultOf(term, shapes);
    if (result === undefined) return undefined;
    return isMisfit(result) ? this.misfit(term, shapes, result) : this.counted(term, shapes, result);
  }

  private resultOf(term: Term, shapes: readonly Shape[]): Shape | Misfit | undefined {
    if (term.kind === 'operation') return shapeOfOperation(term.operator, shapes);
    if (term.kind === 'call') return term.function.shape(shapes);
    return this.range(term.span, shapes);
  }

  private shapesOf(terms: readonly Term[], names: Names): readonly Shape[] | undefined {
    const shapes = terms.map((term) => this.shapeOf(term, names));
    const known = shapes.filter((shape) => shape !== undefined);
    return known.length < shapes.length ? undefined : known;
  }

  private literal({ rows }: Term & { kind: 'literal' }, names: Names): Shape | undefined {
    const entries = rows.flat();
    const shapes = this.shapesOf(entries, names);
    const at = shapes?.findIndex((shape) => shape.kind === 'matrix') ?? -1;
    const matrix = entries[at];
    if (matrix === undefined) return shapes && matrixShape(rows.length, entries.length / rows.length);
    return this.report({ message: 'The entries of a matrix must be numbers.', hint: 'For example: [1, 0; 0, 1]', span: matrix.span });
  }

  private range(span: TextSpan, [first, last]: readonly Shape[]): Shape | undefined {
    const from = first?.kind === 'number' ? first.value : undefined;
    const to = last?.kind === 'number' ? last.value : undefined;
    if (from === undefined || to === undefined) {
      return this.report({ message: 'The ends of a range must be known before anything is computed.', hint: 'Use numbers, n, m and d: 1:n', span });
    }
    const length = Math.floor(to - from) + 1;
    if (length >= 1 && length <= LIMITS.tokens) return matrixShape(1, length);
    const message = length >= 1 ? `This range has ${grouped(length)} numbers, which is too many.` : 'This range is empty: it ends before it begins.';
    return this.report({ message, hint: length >= 1 ? `Use at most ${grouped(LIMITS.tokens)}.` : 'For example: 1:n', span });
  }

  private misfit(term: Term, shapes: readonly Shape[], { needs, hint }: Misfit): Shape | undefined {
    const operands = term.kind === 'operation' || term.kind === 'call' ? term.operands : [];
    const found = operands.map(({ span }, index) => {
      const shape = shapes[index];
      return shape && `${named(this.text.slice(span.start, span.end))} is ${described(shape)}`;
    });
    return this.report({ message: `${found.join(', ')}: ${needs}.`, hint, span: term.span });
  }

  private counted(term: Term, operands: readonly Shape[], result: Shape): Shape | undefined {
    this.cells += cellsOf(result);
    this.work += this.times * workOf(term, operands, result);
    if (this.tooMuch) return undefined;
    this.tooMuch = this.cells > FORMULA_LIMITS.cells || this.work > FORMULA_LIMITS.work;
    if (!this.tooMuch) return result;
    const amount = this.cells > FORMULA_LIMITS.cells ? `${millions(this.cells)} numbers a head` : `the time of ${millions(this.work)} multiplications`;
    return this.report({ message: `This formula asks for about ${amount}, which is too much.`, hint: 'Use fewer operators, heads or tokens.', span: term.span });
  }

  private report(fault: FormulaFault): Shape | undefined {
    this.faults.push(fault);
    return undefined;
  }
}

/** A product multiplies along the inner size for each of its cells. `sum` gives fewer cells than it reads. */
function workOf(term: Term, operands: readonly Shape[], result: Shape): number {
  if (term.kind === 'call') return COSTS.call * Math.max(...[result, ...operands].map(cellsOf));
  const sign = term.kind === 'operation' ? term.operator.sign : '';
  const [left, right] = operands;
  if (sign === '*' && left?.kind === 'matrix' && right?.kind === 'matrix') return COSTS.multiplication * cellsOf(result) * left.columns;
  return cellsOf(result) * (sign === '.^' ? COSTS.call : COSTS.entry);
}

function millions(count: number): string {
  return `${grouped(Math.ceil(count / 1e6))} million`;
}

/** A name that a step of a formula may not take. */
export function takenName(name: string, span: TextSpan): FormulaFault {
  return { message: `${quoted(name)} stands for something already.`, hint: 'Give the step a name of its own.', span };
}
