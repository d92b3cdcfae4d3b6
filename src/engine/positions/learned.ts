import { FloatMatrix } from '../matrices/matrix';
import type { Draw } from '../matrices/random';
import { definePosition, noOptions, type Span } from './position';

/** Beside word vectors with entries around 1: enough to tell positions apart, little enough to leave the word. */
const DEVIATION = 0.5;

export const learned = definePosition({
  id: 'learned',
  doc: 'A vector for each position is added to each token before it is projected; without training it is drawn from the seed.',
  source: 'Gehring et al. 2017, 3.1',
  accepts: 'no options',
  example: 'I am a student\nposition: learned',
  schema: noOptions,
  seeded: true,
  functions: {},
  inputs: table,
  lay: () => ({}),
});

/** Each position has a stream of its own, so that it keeps its vector whatever else is in the block. */
function table({ first, count, width }: Span, draw: Draw): FloatMatrix {
  const rows = FloatMatrix.zeros(count, width);
  for (let i = 0; i < count; i++) rows.data.set(draw(`position/${first + i}`, 1, width, DEVIATION).data, i * width);
  return rows;
}
