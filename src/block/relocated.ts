import type { Range } from './source';
import type { Value } from './value';
import type { Written } from './written';

/** Where each part of a text that stands elsewhere is told of. */
export type Move = (range: Range) => Range;

/** What a text declares, with the places that its mistakes are told at. */
export function relocated({ value, ...written }: Written, move: Move): Written {
  return { ...written, wordRange: move(written.wordRange), ...(value && { value: moved(value, move) }) };
}

function moved(value: Value, move: Move): Value {
  const range = move(value.range);
  switch (value.kind) {
    case 'scalar': {
      const { rangeWithin } = value;
      return { ...value, range, ...(rangeWithin && { rangeWithin: (part) => move(rangeWithin(part)) }) };
    }
    case 'list': return { ...value, range, items: value.items.map((item) => moved(item, move)) };
    case 'mapping': return { ...value, range, entries: value.entries.map((entry) => ({ ...entry, keyRange: move(entry.keyRange), value: moved(entry.value, move) })) };
  }
}
