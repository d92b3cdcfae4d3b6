import { cellFrom, nameFrom, sidesIn } from '../../engine/names/cell-names';
import type { KeyOrCell } from '../../model/spec';
import { mistaken, understood } from '../key';
import type { Outcome, ValueKind } from '../key';
import { bracketToken, quote } from '../value';
import type { Entry, Scalar, Value } from '../value';
import { oneOrMore } from './list';
import { tokenName } from './token-name';

/** A key for all queries, or `it -> street`: who may not attend to what. In quotes it is the token that is spelled so, if there is one. */
const keyOrCell: ValueKind<KeyOrCell> = {
  accepts: 'a word of the block, or a position from 0, or a cell (query -> key)',
  read: (value) => (value.kind === 'scalar' && !value.quoted && sidesIn(value.source).length > 1 ? readCell(value) : tokenName.read(value)),
};

function readCell(value: Scalar): Outcome<KeyOrCell> {
  const cell = cellFrom(value.source);
  if (cell !== undefined) return understood(cell);
  const [query = '', , ...more] = sidesIn(value.source);
  if (more.length > 0) return mistaken(value, `${quote(value)} has more than one arrow.`, 'A cell is one query and one key: it -> street. A token that holds an arrow is named by its position.');
  return mistaken(value, `The cell ${quote(value)} has no ${query === '' ? 'query before' : 'key after'} its arrow.`, 'Write both: it -> street');
}

/** The words before the colon of an entry, which has no kind of its own. */
export function readEntryKey({ key, keyRange, quoted = false }: Entry): Outcome<KeyOrCell> {
  if (quoted || sidesIn(key).length === 1) return understood(quoted ? key : nameFrom(key));
  return readCell({ kind: 'scalar', range: keyRange, value: key, source: key, quoted });
}

const list = oneOrMore(keyOrCell);

/** One or several. A lone capitalised `[MASK]` is a token, as it is in a sentence. With an empty list nothing is closed, whatever a default or another block says. */
export const keysOrCells: ValueKind<readonly KeyOrCell[]> = {
  accepts: list.accepts,
  read(value: Value) {
    if (value.kind === 'list' && value.items.length === 0) return understood([]);
    const token = value.kind === 'list' ? bracketToken(value) : undefined;
    return token === undefined ? list.read(value) : understood([token]);
  },
};
