import type { TextSpan } from '../model/diagnostic';

/** How a scalar is written, as YAML's own types have it. */
export const SPELLINGS = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

export type Spelling = (typeof SPELLINGS)[number];

/** One character of a spelling, an escape being one. */
interface Mark extends TextSpan {
  readonly blank: boolean;
}

/**
 * Where a part of a scalar's text stands in its spelling. YAML changes blanks only, beyond quotes and escapes:
 * all other characters stand in the spelling in the same order, so that counting them finds each.
 */
export function spanInSpelling(spelled: string, spelling: Spelling, text: string, part: TextSpan): TextSpan {
  const marks = marksOf(spelled, spelling);
  const places: TextSpan[] = [];
  let next = 0;
  for (const unit of text.slice(0, Math.max(part.end, part.start + 1))) {
    const blank = isBlank(unit);
    while (!blank && marks[next]?.blank === true) next += 1;
    const mark = marks[next] ?? { start: spelled.length, end: spelled.length, blank };
    for (let index = 0; index < unit.length; index += 1) places.push(mark);
    if (mark.blank === blank) next += 1;
  }
  const start = places[part.start]?.start ?? spelled.length;
  return { start, end: Math.max(start, places[part.end - 1]?.end ?? start) };
}

function isBlank(character: string): boolean {
  return /^\s/u.test(character);
}

function marksOf(spelled: string, spelling: Spelling): readonly Mark[] {
  const header = spelling.startsWith('BLOCK') ? spelled.indexOf('\n') + 1 : 0;
  const quotes = spelling.startsWith('QUOTE') ? 1 : 0;
  const pattern = MARKS[spelling];
  return [...spelled.slice(header + quotes, spelled.length - quotes).matchAll(pattern)].flatMap((match) => {
    const start = header + quotes + match.index;
    const [mark] = match;
    return /^\\\r?\n/u.test(mark) ? [] : [{ start, end: start + mark.length, blank: isBlankMark(mark) }];
  });
}

const ANY = /./gsu;
const MARKS: Readonly<Record<Spelling, RegExp>> = {
  PLAIN: ANY,
  BLOCK_LITERAL: ANY,
  BLOCK_FOLDED: ANY,
  QUOTE_SINGLE: /''|./gsu,
  QUOTE_DOUBLE: /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|\r?\n|.)|./gsu,
};

function isBlankMark(mark: string): boolean {
  if (!mark.startsWith('\\') || mark.length === 1) return isBlank(mark);
  if (mark.length === 2) return /[tnvfr_NLP \t]/u.test(mark.charAt(1));
  const code = Number.parseInt(mark.slice(2), 16);
  return code <= 0x10ffff && isBlank(String.fromCodePoint(code));
}
