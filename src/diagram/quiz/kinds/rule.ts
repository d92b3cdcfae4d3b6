import { bitsAt } from '../../../engine/trace/mask-map';
import { masks } from '../../../engine/masks';
import type { MaskMap, Site } from '../../../model/trace';
import { quoted } from '../../description';
import { upTo } from '../said';

type Closes = (i: number, j: number) => boolean;

/** Cells of one rule, as the trace has them. Positions of queries are those among the keys. */
interface Laid {
  readonly closes: Closes;
  readonly rows: number;
  readonly columns: number;
  readonly offset: number;
  readonly site: Site;
}

const PADDING = '[PAD]';

/** How a rule is put into words from which its cells follow; a rule that is a table of its own cannot be. */
const SAID: Readonly<Record<string, (laid: Laid) => string | undefined>> = {
  causal: ({ offset }) => `causal: closed where ${masks.causal.formula}${offset === 0 ? '' : `, with i from ${offset}`}`,
  window: (laid) => `window: closed where ${[side(laid, -1), side(laid, 1)].filter((text) => text !== undefined).join(' or ')}`,
  padding: (laid) => {
    const n = real(laid);
    if (laid.site.keys.every((key, j) => laid.closes(0, j) === (key === PADDING))) return `padding: closed where the key is ${PADDING}`;
    return n === undefined ? undefined : `padding: closed where j ≥ ${n}`;
  },
  prefix: (laid) => `prefix: closed where j > i and j ≥ ${1 + furthest(laid, 1).j}`,
  knockout: ({ closes, columns, site }) => `knocked out: ${upTo(columns).filter((j) => closes(0, j)).map((j) => quoted(site.keys[j] ?? '')).join(', ')}`,
};

/** What the rules of a mask say that close a cell of it; undefined where one of them cannot be said in a line. */
export function rulesInWords(mask: MaskMap, site: Site): readonly string[] | undefined {
  const offset = site.mechanism?.offset ?? 0;
  const texts = mask.rules.flatMap((rule, index) => {
    const closes: Closes = (i, j) => (bitsAt(mask, i, j) & (1 << index)) !== 0;
    const laid = { closes, rows: mask.rows, columns: mask.columns, offset, site };
    return some(laid) ? [SAID[rule]?.(laid)] : [];
  });
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function some({ closes, rows, columns }: Laid): boolean {
  return upTo(rows).some((i) => upTo(columns).some((j) => closes(i, j)));
}

/** How far the open cells reach back (−1) or ahead (1), and the last key that one ahead stands at; 0 where there are none. */
function furthest({ closes, rows, columns, offset }: Laid, way: 1 | -1): { readonly reach: number; readonly j: number } {
  let [reach, last] = [0, 0];
  for (const i of upTo(rows)) {
    for (const j of upTo(columns)) {
      const distance = way * (j - i - offset);
      if (closes(i, j) || distance <= 0) continue;
      reach = Math.max(reach, distance);
      last = Math.max(last, j);
    }
  }
  return { reach, j: last };
}

/** `j > i + 1`; undefined where that side closes nothing. */
function side(laid: Laid, way: 1 | -1): string | undefined {
  const { closes, rows, columns, offset } = laid;
  const closesSome = upTo(rows).some((i) => upTo(columns).some((j) => way * (j - i - offset) > 0 && closes(i, j)));
  return closesSome ? `j ${way < 0 ? '<' : '>'} i ${way < 0 ? '−' : '+'} ${furthest(laid, way).reach}` : undefined;
}

/** The number of real keys, where all others follow them. */
function real({ closes, columns }: Laid): number | undefined {
  const n = upTo(columns).filter((j) => !closes(0, j)).length;
  return upTo(columns).every((j) => closes(0, j) === (j >= n)) ? n : undefined;
}
