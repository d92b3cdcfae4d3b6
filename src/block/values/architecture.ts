import type { RecurrentCell } from '../../model/spec';
import { mistaken, understood } from '../key';
import type { ValueKind } from '../key';

/** An architecture, and the cell where its name says that too. */
export interface NamedArchitecture {
  readonly id: string;
  readonly cell?: RecurrentCell;
}

/** Other names in use. */
const ALSO: Readonly<Record<string, NamedArchitecture>> = {
  'encoder-only': { id: 'encoder' },
  'decoder-only': { id: 'decoder' },
  seq2seq: { id: 'encoder-decoder' },
  lstm: { id: 'rnn', cell: { kind: 'lstm' } },
  gru: { id: 'rnn', cell: { kind: 'gru' } },
};

export function architectureKind(ids: readonly string[]): ValueKind<NamedArchitecture> {
  const words = [...ids, ...Object.keys(ALSO)];
  return {
    accepts: `one of ${words.join(', ')}`,
    words,
    read(value) {
      if (value.kind !== 'scalar') return mistaken(value);
      const name = value.source.trim();
      if (ids.includes(name)) return understood({ id: name });
      const known = Object.hasOwn(ALSO, name) ? ALSO[name] : undefined;
      return known === undefined ? mistaken(value) : understood(known);
    },
  };
}
