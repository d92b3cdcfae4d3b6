import * as v from 'valibot';
import { defineMask, isFault } from './mask';

/** A bias adds to the score whether or not its cell is open, so it is no alternative to another rule. */
const rule = v.object({ rule: v.pipe(v.string(), v.notValue('bias')), options: v.optional(v.unknown()) });

export const any = defineMask({
  id: 'any',
  doc: 'A cell is open where at least one of several rules leaves it open.',
  formula: 'all of its rules close (i, j)',
  accepts: 'a list of rules; none of them a bias',
  example: 'mask: {any: [window 0, {global: [0]}]}',
  ofRules: true,
  schema: v.pipe(v.array(rule), v.minLength(1)),
  lay(rules, table, layRule) {
    const laid = rules.map((one) => layRule({ rule: one.rule, options: one.options }, table));
    for (const [index, effect] of laid.entries()) {
      if (isFault(effect)) return { ...effect, path: [index, rules[index]?.rule ?? '', ...(effect.path ?? [])] };
    }
    const effects = laid.flatMap((effect) => (isFault(effect) ? [] : [effect]));
    return {
      perHead: effects.some(({ perHead }) => perHead === true),
      closes: (i, j, head) => effects.every((effect) => effect.closes?.(i, j, head) === true),
    };
  },
});
