import { getDotPath, safeParse } from 'valibot';
import { isMaskId, masks } from '../../engine/masks';
import type { MaskRule } from '../../model/spec';
import { mistaken, understood } from '../key';
import type { Outcome, ValueKind } from '../key';
import { didYouMean } from '../suggestion';
import { partAt, plain, quote, shorten } from '../value';
import type { Entry, Scalar, Value } from '../value';
import { idsOf } from './word';

const RULES = idsOf(masks);

/** `causal`, `window 2`, `{window: {left: 1}}`, or a list: all of its rules apply. */
export const maskRules: ValueKind<readonly MaskRule[]> = {
  accepts: `${RULES.join(', ')}; or a list of them`,
  words: RULES,
  read(value) {
    if (value.kind !== 'list') return readRules(value);
    const outcomes = value.items.map(readRules);
    const mistake = outcomes.find((outcome) => !outcome.ok);
    return mistake ?? understood(outcomes.flatMap((outcome) => (outcome.ok ? outcome.output : [])));
  },
};

function readRules(value: Value): Outcome<readonly MaskRule[]> {
  if (value.kind === 'scalar') return readShorthand(value);
  if (value.kind === 'list') return mistaken(value, `Found ${quote(value)} where a rule of the mask is expected.`, 'Write a rule by its name: [causal, window 2]. A matrix goes in {allow: [[1, 0], [1, 1]]} or {bias: …}.');
  const outcomes = value.entries.map((entry) => readRule(entry.key, entry));
  const mistake = outcomes.find((outcome) => !outcome.ok);
  if (mistake || outcomes.length === 0) return mistake ?? mistaken(value);
  return understood(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.output] : [])));
}

/** `causal`, or a name and its one option: `window 2`. */
function readShorthand(scalar: Scalar): Outcome<readonly MaskRule[]> {
  const [, name = '', option] = /^(\S*)(?:\s+(\S.*))?$/u.exec(scalar.source.trim()) ?? [];
  if (name === 'none' && option === undefined) return understood([]);
  const outcome = readOptions(name, option === undefined ? undefined : asNumber(option), scalar);
  return outcome.ok ? understood([outcome.output]) : outcome;
}

function asNumber(text: string): number | string {
  return /^[+-]?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}

/** One entry of a mapping. `causal: true` says no more than `causal`. */
function readRule(name: string, { value, keyRange }: Entry): Outcome<MaskRule> {
  if (!isMaskId(name)) return unknownRule(name, { kind: 'scalar', range: keyRange, value: name, source: name, quoted: false });
  const options = value.kind === 'scalar' && (value.value === null || value.value === true) ? undefined : plain(value);
  return readOptions(name, options, value);
}

function readOptions(name: string, options: unknown, value: Value): Outcome<MaskRule> {
  if (!isMaskId(name)) return unknownRule(name, value);
  const { schema, accepts, example } = masks[name];
  const result = safeParse(schema, options);
  if (result.success) return understood({ rule: name, options: result.output });
  const part = partAt(value, getDotPath(result.issues[0])?.split('.') ?? []);
  return mistaken(part, `The mask "${name}" takes ${accepts}; ${found(options, part)}.`, `For example: ${example}`);
}

/** A shorthand's option is part of a longer text: it is quoted by itself. */
function found(options: unknown, part: Value): string {
  if (options === undefined) return 'nothing follows it';
  return `found ${typeof options === 'number' || typeof options === 'string' ? `"${shorten(`${options}`)}"` : quote(part)}`;
}

function unknownRule(name: string, part: Value): Outcome<never> {
  const meant = didYouMean(name, RULES);
  return mistaken(part, `There is no mask "${shorten(name)}".`, [meant, `The masks are: ${RULES.join(', ')}.`].filter(Boolean).join(' '));
}
