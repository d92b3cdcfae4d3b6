import { isPatternId, patterns } from '../../architectures/patterns';
import type { PatternId } from '../../architectures/patterns';
import { LIMITS } from '../../engine/limits';
import { mistaken, understood } from '../key';
import type { Outcome, ValueKind } from '../key';
import { didYouMean } from '../suggestion';
import { quote } from '../value';
import type { Value } from '../value';
import { oneOrMore } from './list';
import { count } from './number';
import { idsOf } from './word';

const NAMES = idsOf(patterns);
const number = count(1, LIMITS.heads);

const pattern: ValueKind<PatternId> = { accepts: 'a head pattern', read: readPattern };
const list = oneOrMore(pattern);

/** How many heads, or what each of them does. */
export const headsKind: ValueKind<number | readonly PatternId[]> = {
  accepts: `${number.accepts}, or a list of head patterns`,
  words: NAMES,
  read(value) {
    if (value.kind === 'scalar' && !isPatternId(value.source)) return number.read(value);
    if (value.kind === 'list' && value.items.length > LIMITS.heads) return mistaken(value, `${value.items.length} heads are too many.`, `List up to ${LIMITS.heads}.`);
    return list.read(value);
  },
};

function readPattern(value: Value): Outcome<PatternId> {
  if (value.kind === 'scalar' && isPatternId(value.source)) return understood(value.source);
  const meant = value.kind === 'scalar' ? didYouMean(value.source, NAMES) : undefined;
  return mistaken(value, `There is no head pattern ${quote(value)}.`, [meant, `The patterns are: ${NAMES.join(', ')}.`].filter(Boolean).join(' '));
}
