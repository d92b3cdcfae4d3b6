import { LIMITS } from '../../engine/limits';
import type { Shot } from '../../model/spec';
import { eachUnderstood, mistaken, understood } from '../key';
import type { Outcome, ValueKind } from '../key';
import { quote } from '../value';
import type { Value } from '../value';

/** The first mark with spaces on both sides separates what is given from what is answered. */
const MARK = /^(.*\S)\s+(=>|->|→)\s+(\S.*)$/u;

/** `[sea otter => loutre de mer, cheese => fromage]`; one example may stand alone. */
export const shotsKind: ValueKind<readonly Shot[]> = {
  accepts: 'a list of worked examples, each with an arrow between what is given and what is answered',
  read(value) {
    if (value.kind === 'mapping') return mistaken(value);
    const items = value.kind === 'list' ? value.items : [value];
    if (items.length > LIMITS.shots) return mistaken(value, `${items.length} shots are too many.`, `Write at most ${LIMITS.shots}.`);
    return eachUnderstood(items, readShot);
  },
};

function readShot(value: Value): Outcome<Shot> {
  const [, input, mark, output] = (value.kind === 'scalar' ? MARK.exec(value.source.trim()) : null) ?? [];
  if (input === undefined || mark === undefined || output === undefined) {
    return mistaken(value, `The shot ${quote(value)} has no arrow between what is given and what is answered.`, 'Write it as: sea otter => loutre de mer.');
  }
  return understood({ input, mark, output });
}
