import type { TextSpan } from '../../model/diagnostic';
import type { FormulaFunction } from './functions';
import type { FormulaOperator } from './operators';

/** A part of a formula, of one of the few kinds there may be. Brackets that only group are gone: the tree groups. */
export type Term =
  | { readonly kind: 'number'; readonly value: number; readonly span: TextSpan }
  | { readonly kind: 'name'; readonly name: string; readonly span: TextSpan }
  | { readonly kind: 'operation'; readonly operator: FormulaOperator; readonly operands: readonly Term[]; readonly span: TextSpan }
  | { readonly kind: 'call'; readonly function: FormulaFunction; readonly operands: readonly Term[]; readonly span: TextSpan }
  | { readonly kind: 'literal'; readonly rows: readonly (readonly Term[])[]; readonly span: TextSpan }
  | { readonly kind: 'range'; readonly operands: readonly [first: Term, last: Term]; readonly span: TextSpan };

/** One step of a formula: `a = Q * K'`, or, at its end, the expression alone. */
export interface Statement {
  readonly name?: string;
  readonly nameSpan?: TextSpan;
  readonly term: Term;
  /** Of the expression, brackets around it included: within them a line may end. */
  readonly span: TextSpan;
}
