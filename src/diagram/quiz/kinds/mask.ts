import { explain } from '../../../engine/explain/explain';
import { sentence } from '../../../engine/explain/sentence';
import { isClosed } from '../../../engine/trace/mask-map';
import { spokenAt } from '../../description';
import { namesOf } from '../../names';
import type { Shown } from '../../shown';
import { visible } from '../../text/visible';
import type { Question, QuizKind } from '../question';
import { distinctNames, fromFocus, inQuotes, upTo, whereIn } from '../said';
import { rulesInWords } from './rule';

/** Up to so many rows and columns the whole mask is asked for at once; beyond, and afterwards, a row. */
const WHOLE = 8;
const MOST_COLUMNS = 24;
const MOST_EXPLAINED = 2;

export const mask = {
  id: 'mask',
  none: 'No mask closes a cell here, or it is a table of its own that no rule tells.',
  questions(shown) {
    const { head: { mask: map }, site, focus } = shown;
    const rules = rulesInWords(map, site);
    const rows = upTo(map.rows).filter((row) => closedIn(shown, row).length > 0);
    if (rules === undefined || rows.length === 0 || map.columns > MOST_COLUMNS || map.rows * map.columns === 1) return [];
    const whole = Math.max(map.rows, map.columns) <= WHOLE ? [() => question(shown, rules, upTo(map.rows))] : [];
    return [...whole, ...(map.rows === 1 && whole.length > 0 ? [] : fromFocus(rows, focus).map((row) => () => question(shown, rules, [row])))];
  },
} as const satisfies QuizKind;

/** Cells of the rows asked for, counted from the first of them. */
function question(shown: Shown, rules: readonly string[], rows: readonly number[]): Question {
  const { site, head: { mask: { columns } } } = shown;
  const { queries, keys } = namesOf(shown);
  const offset = site.mechanism?.offset ?? 0;
  const [first = 0] = rows;
  const names = distinctNames(queries);
  const whose = rows.length === 1 ? ` in the row of ${spokenAt(queries, first)}` : '';
  return {
    kind: 'mask', where: whereIn(shown), given: [],
    prompt: `Which cells does this mask close${whose}? ${capital(rules.join('; '))}.`,
    asks: {
      kind: 'cells',
      rows: rows.map((row) => `${names[row] ?? ''}, i = ${row + offset}`),
      columns: distinctNames(keys).map((name, j) => `${name}, j = ${j}`),
      right: rows.flatMap((row, index) => closedIn(shown, row).map((column) => index * columns + column)),
    },
    answer: rows.map((row) => `${inQuotes(names[row] ?? '')}: ${closedKeys(shown, row)}`).join('; '),
    explanation: rows.flatMap((row) => closedIn(shown, row).map((column) => because(shown, row, column))).slice(0, MOST_EXPLAINED),
  };
}

function closedIn({ head: { mask } }: Shown, row: number): readonly number[] {
  return upTo(mask.columns).filter((column) => isClosed(mask, row, column));
}

function closedKeys(shown: Shown, row: number): string {
  const names = distinctNames(namesOf(shown).keys);
  const closed = closedIn(shown, row);
  if (closed.length === names.length) return 'all';
  return closed.map((key) => names[key] ?? '').join(', ') || 'none';
}

/** `“it” → “was”: closed by causal (j > i) at i = 1, j = 3: −∞`. */
function because(shown: Shown, row: number, column: number): string {
  const { trace, site, headIndex } = shown;
  const account = explain(trace, site, { head: headIndex, step: 'weights', row, column });
  const { queries, keys } = namesOf(shown);
  return `${spokenAt(queries, row)} → ${spokenAt(keys, column)}: ${account === undefined ? '' : visible(sentence(account))}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
