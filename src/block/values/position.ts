import { getDotPath, safeParse } from 'valibot';
import { isPositionId, positions } from '../../engine/positions';
import type { PositionRule } from '../../model/spec';
import { mistaken, understood } from '../key';
import type { Outcome, ValueKind } from '../key';
import { didYouMean } from '../suggestion';
import { partAt, plain, quote, shorten } from '../value';
import type { Mapping, Value } from '../value';
import { idsOf } from './word';

const KINDS = idsOf(positions);

/** `rope`, or one with its options: `{rope: {pairing: half}}`. */
export const positionRule: ValueKind<PositionRule> = {
  accepts: `one of ${KINDS.join(', ')}; or one of them with options, such as {rope: {pairing: half}}`,
  words: KINDS,
  parts: KINDS,
  read(value) {
    if (value.kind === 'mapping') return readMapping(value);
    return value.kind === 'scalar' ? readKind(value.source.trim(), undefined, value) : mistaken(value);
  },
};

function readMapping(mapping: Mapping): Outcome<PositionRule> {
  const [entry, ...others] = mapping.entries;
  if (entry === undefined) return mistaken(mapping);
  const [second] = others;
  if (second !== undefined) return mistaken(named(second.key, second.keyRange), 'Attention learns of positions in one way at a time.', `Keep one of ${mapping.entries.map(({ key }) => shorten(key)).join(', ')}.`);
  if (!isPositionId(entry.key)) return unknownKind(entry.key, named(entry.key, entry.keyRange));
  const { value } = entry;
  const bare = value.kind === 'scalar' && (value.value === null || value.value === true);
  return readKind(entry.key, bare ? undefined : plain(value), value);
}

function readKind(kind: string, options: unknown, value: Value): Outcome<PositionRule> {
  if (!isPositionId(kind)) return unknownKind(kind, value);
  const { schema, accepts, example } = positions[kind];
  const result = safeParse(schema, options);
  if (result.success) return understood({ kind, options: result.output });
  const part = partAt(value, getDotPath(result.issues[0])?.split('.') ?? []);
  return mistaken(part, `The position "${kind}" takes ${accepts}; found ${quote(part)}.`, `For example: ${example.split('\n').at(-1) ?? kind}`);
}

function unknownKind(kind: string, part: Value): Outcome<never> {
  const meant = didYouMean(kind, KINDS);
  return mistaken(part, `There is no position "${shorten(kind)}".`, [meant, `The positions are: ${KINDS.join(', ')}.`].filter(Boolean).join(' '));
}

function named(key: string, range: Value['range']): Value {
  return { kind: 'scalar', range, value: key, source: key, quoted: false };
}
