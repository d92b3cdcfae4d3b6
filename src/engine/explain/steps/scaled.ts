import { call, number, product, quotient, type Arithmetic } from '../arithmetic';
import type { ExplainStep } from '../account';
import { entryOf, numberOperand, pairName } from '../reading';

/** The score times the scale, divided by the temperature. Vaswani et al. 2017, 3.2.1: the scale is 1/√d_k. */
export const scaled: ExplainStep = (cell) => {
  const { scores, keys } = cell.head.steps;
  const score = scores && entryOf(scores, cell.row, cell.column);
  const scale = numberOperand(cell, 'scale');
  if (score === undefined || scale === undefined) return undefined;
  const temperature = numberOperand(cell, 'temperature') ?? 1;
  return {
    operands: [{ name: `score${pairName(cell)}`, values: [score] }, { name: 'scale', values: [scale] }, { name: 'temperature', values: [temperature] }],
    arithmetic: cooled(sized(number(score), scale, keys?.columns ?? 0), temperature),
  };
};

/** `÷ √32` rather than `· 0.18` where that is what the scale is. */
function sized(score: Arithmetic, scale: number, keyWidth: number): Arithmetic {
  if (scale === 1) return score;
  return scale === 1 / Math.sqrt(keyWidth) ? quotient(score, call('√', number(keyWidth))) : product(score, number(scale));
}

function cooled(score: Arithmetic, temperature: number): Arithmetic {
  return temperature === 1 ? score : quotient(score, number(temperature));
}
