import { getDotPath, safeParse } from 'valibot';
import { grouped } from '../../engine/wording/counted';
import { LIMITS } from '../../engine/limits';
import { isMaskId, masks } from '../../engine/masks';
import type { MaskId } from '../../engine/masks';
import type { MaskRule } from '../../model/spec';
import { eachUnderstood, mistaken, understood } from '../key';
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
  parts: RULES,
  read(value) {
    const count = countOf(value);
    if (count > LIMITS.maskRules) return mistaken(value, `${grouped(count)} rules are too many.`, `Use at most ${LIMITS.maskRules}.`);
    const outcome = readList(value);
    // Where all rules apply, `none` says nothing; among alternatives it would.
    return outcome.ok ? understood(outcome.output.filter(({ rule }) => rule !== 'none')) : outcome;
  },
};

/** How many rules there are, those inside others too. */
function countOf(value: Value): number {
  if (value.kind === 'scalar') return 1;
  if (value.kind === 'list') return value.items.reduce((count, item) => count + (item.kind === 'list' ? 1 : countOf(item)), 0);
  return value.entries.reduce((count, { key, value: inside }) => count + 1 + (isMaskId(key) && masks[key].ofRules === true ? countOfAlternatives(inside) : 0), 0);
}

/** Among alternatives a list is one of rules. */
function countOfAlternatives(value: Value): number {
  return value.kind === 'list' ? value.items.reduce((count, item) => count + countOf(item), 0) : countOf(value);
}

function readList(value: Value): Outcome<readonly MaskRule[]> {
  if (value.kind !== 'list') return readRules(value);
  const rules = eachUnderstood(value.items, readRules);
  return rules.ok ? understood(rules.output.flat()) : rules;
}

function readRules(value: Value): Outcome<readonly MaskRule[]> {
  if (value.kind === 'scalar') return readShorthand(value);
  if (value.kind === 'list') return mistaken(value, `Found ${quote(value)} where a rule of the mask is expected.`, 'Write a rule by its name: [causal, window 2]. A matrix goes in {allow: [[1, 0], [1, 1]]} or {bias: …}.');
  return value.entries.length === 0 ? mistaken(value) : eachUnderstood(value.entries, (entry) => readRule(entry.key, entry));
}

/** `causal`, or a name and its one option: `window 2`. */
function readShorthand(scalar: Scalar): Outcome<readonly MaskRule[]> {
  const [, name = '', option] = /^(\S*)(?:\s+(\S.*))?$/u.exec(scalar.source.trim()) ?? [];
  const outcome = readOptions(name, option === undefined ? undefined : asNumber(option), scalar);
  return outcome.ok ? understood([outcome.output]) : outcome;
}

function asNumber(text: string): number | string {
  return /^[+-]?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}

/** One entry of a mapping. `causal: true` says no more than `causal`. */
function readRule(name: string, { value, keyRange }: Entry): Outcome<MaskRule> {
  if (!isMaskId(name)) return unknownRule(name, { kind: 'scalar', range: keyRange, value: name, source: name, quoted: false });
  if (masks[name].ofRules === true) return readAlternatives(name, value);
  const options = value.kind === 'scalar' && (value.value === null || value.value === true) ? undefined : plain(value);
  return readOptions(name, options, value);
}

/** The options of a rule that is made of rules. A list among them, and a mapping of several, are rules that hold together. */
function readAlternatives(name: MaskId, value: Value): Outcome<MaskRule> {
  if (value.kind !== 'list') {
    const rules = readRules(value);
    return rules.ok ? readOptions(name, rules.output, value) : rules;
  }
  const alternatives: (MaskRule | readonly MaskRule[])[] = [];
  for (const item of value.items) {
    const rules = readList(item);
    if (!rules.ok) return rules;
    const [only, ...others] = rules.output;
    alternatives.push(item.kind === 'list' || only === undefined || others.length > 0 ? rules.output : only);
  }
  return readOptions(name, alternatives, value);
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
