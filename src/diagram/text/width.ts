/** Mean advances of common interface fonts, in ems; a picture is laid out before any font is known. */
const REGULAR = 0.61;
const WIDE = 1.05;

/**
 * What is wider or narrower than a small Latin letter; the first that fits a character decides. Measured in DejaVu Sans, which is
 * broad, and in Noto's fonts for each script. Signs that fill a square: Unicode Standard Annex 11, roughly.
 */
const ADVANCES: readonly (readonly [pattern: RegExp, advance: number])[] = [
  [/[iljI.,:;'’!|()[\] ]/u, 0.34],
  [/[rtf]/u, 0.41],
  [/\uFDFD/u, 7.3],
  [/[\u2E3A\u2E3B\u{12000}-\u{123FF}]/u, 2.9],
  [/[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3]/u, 1.27],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u, WIDE],
  [/[mMW@%…—\u2190-\u22FF\u25A0-\u25FF\uFDF0-\uFDFC]/u, 0.97],
  // Scripts whose letters join into syllables: a character is several letters.
  [/[\u0900-\u0DFF\u0F00-\u109F\u1780-\u17FF\u{1D400}-\u{1D7FF}]/u, 0.92],
  [/[w<>=+жшщюы\p{Lu}]/u, 0.76],
  [/[\u0370-\u03FF\u0400-\u04FF\u0531-\u05FF\u0E00-\u0EFF\u10A0-\u13FF]/u, 0.66],
];

/** By code: nearly all characters of nearly all pictures. */
const ASCII: readonly number[] = Array.from({ length: 127 }, (_, code) => advanceBySigns(String.fromCharCode(code)));

/** Nothing here takes more than one code unit: most text need not be segmented. */
const PLAIN = /^[ -~\u2212]*$/u;

/** What a reader takes for one character each: an emoji with its modifiers, a letter with its marks. */
export function characters(text: string): string[] {
  return [...segmentsOf(text)];
}

function* segmentsOf(text: string): Iterable<string> {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) yield segment;
}

/**
 * The width of a text in pixels, estimated: there is no page to measure on when a note is rendered on the command line.
 * Who asks only whether it is wider than `most` is answered once it is: a text can be very long.
 */
export function widthOf(text: string, fontSize: number, most = Infinity): number {
  let sum = 0;
  for (const character of PLAIN.test(text) ? text : segmentsOf(text)) {
    sum += advanceOf(character);
    if (sum * fontSize > most) break;
  }
  return sum * fontSize;
}

function advanceOf(character: string): number {
  return (character.length === 1 ? ASCII[character.charCodeAt(0)] : undefined) ?? advanceBySigns(character);
}

function advanceBySigns(character: string): number {
  return ADVANCES.find(([pattern]) => pattern.test(character))?.[1] ?? REGULAR;
}
