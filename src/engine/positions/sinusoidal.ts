import { FloatMatrix } from '../matrices/matrix';
import { definePosition, noOptions, type Span } from './position';

const BASE = 10000;

export const sinusoidal = definePosition({
  id: 'sinusoidal',
  doc: 'Sines and cosines of the position, slower from column to column, are added to each token before it is projected.',
  source: 'Vaswani et al. 2017, 3.5',
  accepts: 'no options',
  example: 'I am a student\nposition: sinusoidal',
  schema: noOptions,
  seeded: false,
  functions: {},
  inputs: waves,
  lay: () => ({}),
});

/** Column 2k: sin(p ÷ 10000^(2k/d)); column 2k + 1: its cosine. */
function waves({ first, count, width }: Span): FloatMatrix {
  const rows = FloatMatrix.zeros(count, width);
  for (let i = 0, entry = 0; i < count; i++) {
    for (let column = 0; column < width; column++, entry++) {
      const odd = column % 2;
      const angle = (first + i) / BASE ** ((column - odd) / width);
      rows.data[entry] = odd === 0 ? Math.sin(angle) : Math.cos(angle);
    }
  }
  return rows;
}
