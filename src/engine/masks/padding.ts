import * as v from 'valibot';
import { areCounted, counted } from '../wording/counted';
import { defineMask } from './mask';

export const padding = defineMask({
  id: 'padding',
  doc: 'Only the first n keys are real; the rest fill up the sequence and nobody attends to them.',
  formula: 'j ≥ n, or the key is [PAD]',
  accepts: 'how many keys are real: a whole number from 0',
  example: 'mask: padding 2',
  schema: v.pipe(v.number(), v.integer(), v.minValue(0)),
  lay(real, { keys }) {
    if (real <= keys) return { closes: (_, j) => j >= real };
    const message = `The padding mask counts ${counted(real, 'real key')}, but there ${areCounted(keys, 'key')}.`;
    return { message, hint: `Write a number from 0 to ${keys}.` };
  },
});
