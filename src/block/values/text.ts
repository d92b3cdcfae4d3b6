import { mistaken, understood } from '../key';
import type { ValueKind } from '../key';

/** A line of text for people: a title, a caption. */
export const text: ValueKind<string> = {
  accepts: 'a line of text',
  read(value) {
    if (value.kind !== 'scalar' || value.source.trim() === '') return mistaken(value);
    return understood(value.source);
  },
};
