import { kvHeadOf } from '../../attention/head-layout';
import type { Cell, ExplainStep } from '../account';
import { matrixOperand, rowOf, vectorName } from '../reading';
import { projected, projectionOf, said, type Projected } from './projected';
import { turnOf } from './turn';

/** Which projection makes a step, and what its rows stand for. */
interface Projection {
  readonly step: 'queries' | 'keys' | 'values';
  /** Of X, W, b and the angles: the Q of `W_Q`. */
  readonly subscript: 'Q' | 'K' | 'V';
  readonly letter: string;
  readonly tokens: 'queries' | 'keys';
}

export const queries = explainProjection({ step: 'queries', subscript: 'Q', letter: 'q', tokens: 'queries' });
export const keys = explainProjection({ step: 'keys', subscript: 'K', letter: 'k', tokens: 'keys' });
export const values = explainProjection({ step: 'values', subscript: 'V', letter: 'v', tokens: 'keys' });

/** x·W + b: a token's vector times one column of W, turned where its position turns it. Vaswani et al. 2017, 3.2.2. */
function explainProjection({ step, subscript, letter, tokens }: Projection): ExplainStep {
  return (cell) => {
    const token = cell.site[tokens][cell.row];
    const subject = `${vectorName(letter, token)}[${cell.column + 1}]`;
    const x = matrixOperand(cell, `X_${subscript}`);
    const width = cell.head.steps[step]?.columns;
    if (x === undefined || width === undefined) return { subject, operands: [] };
    const factors = { input: { name: vectorName('x', token), values: rowOf(x, cell.row) }, subscript, ...projectionOf(cell, subscript) };
    const first = firstColumn(cell, width, (factors.weights ?? x).columns);
    const partOf = (column: number): Projected => projected({ ...factors, column: first + column });
    const angles = matrixOperand(cell, `theta_${subscript}`);
    return angles === undefined ? said(subject, partOf(cell.column)) : { subject, ...turnOf(cell, { angles, width, partOf }) };
  };
}

/** Where a head's columns begin in the whole projection; heads may share keys and values. */
function firstColumn({ site, index }: Cell, width: number, whole: number): number {
  return kvHeadOf(index, { heads: site.heads.length, kvHeads: whole / width }) * width;
}
