import * as v from 'valibot';
import { isFault, type Fault } from '../wording/fault';
import { defineMask, type LayRule, type MaskedTable, type MaskEffect } from './mask';

/** A bias adds to the score whether or not its cell is open, so it is no alternative to another rule. */
const rule = v.object({ rule: v.pipe(v.string(), v.notValue('bias')), options: v.optional(v.unknown()) });
const together = v.pipe(v.array(rule), v.minLength(1));

type Rule = v.InferOutput<typeof rule>;

export const any = defineMask({
  id: 'any',
  doc: 'A cell is open where at least one of several rules leaves it open.',
  formula: 'all of its rules close (i, j)',
  accepts: 'a list of rules, or of lists of rules that hold together; none of them a bias',
  example: 'mask: {any: [window 0, {global: [0]}]}',
  ofRules: true,
  // Not a union, which forgets where the mistake is.
  schema: v.pipe(v.array(v.lazy((written) => (Array.isArray(written) ? together : rule))), v.minLength(1)),
  lay(alternatives, table, layRule) {
    const effects = each(alternatives, (one) => (Array.isArray(one) ? layTogether(one, table, layRule) : layOne(one, table, layRule)));
    return isFault(effects) ? effects : { perHead: isPerHead(effects), closes: (i, j, head) => effects.every((effect) => effect.closes?.(i, j, head) === true) };
  },
});

/** Rules in a list within the list: a cell is open where all of them leave it open. */
function layTogether(rules: readonly Rule[], table: MaskedTable, layRule: LayRule): MaskEffect | Fault {
  const effects = each(rules, (one) => layOne(one, table, layRule));
  return isFault(effects) ? effects : { perHead: isPerHead(effects), closes: (i, j, head) => effects.some((effect) => effect.closes?.(i, j, head) === true) };
}

function layOne({ rule: name, options }: Rule, table: MaskedTable, layRule: LayRule): MaskEffect | Fault {
  const laid = layRule({ rule: name, options }, table);
  return isFault(laid) ? { ...laid, path: [name, ...(laid.path ?? [])] } : laid;
}

/** What each of a list does, or the first fault with its place in the list. */
function each<One>(list: readonly One[], lay: (one: One) => MaskEffect | Fault): readonly MaskEffect[] | Fault {
  const effects: MaskEffect[] = [];
  for (const [index, one] of list.entries()) {
    const laid = lay(one);
    if (isFault(laid)) return { ...laid, path: [index, ...(laid.path ?? [])] };
    effects.push(laid);
  }
  return effects;
}

function isPerHead(effects: readonly MaskEffect[]): boolean {
  return effects.some(({ perHead }) => perHead === true);
}
