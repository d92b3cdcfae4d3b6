/** Scripts and signs that fill a square where Latin letters fill about half of one. Unicode Standard Annex 11, roughly. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303F\uFF01-\uFF60]/u;
const BROAD_LATIN = /[MWmw@%…→<>=+\p{Lu}]/u;
const SLIM_LATIN = /[iljtfrI.,:;'’!|()[\]]/u;

/** Nothing here takes more than one code unit: most text need not be segmented. */
const PLAIN = /^[ -~\u2212]*$/u;

/** Mean advances of common interface fonts, in ems; a picture is laid out before any font is known. */
const ADVANCES = { wide: 1.05, broad: 0.76, regular: 0.56, slim: 0.34 };

/** What a reader takes for one character each: an emoji with its modifiers, a letter with its marks. */
export function characters(text: string): string[] {
  return Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}

/** The width of a text in pixels, estimated: there is no page to measure on when a note is rendered on the command line. */
export function widthOf(text: string, fontSize: number): number {
  return (PLAIN.test(text) ? Array.from(text) : characters(text)).reduce((sum, character) => sum + advanceOf(character), 0) * fontSize;
}

function advanceOf(character: string): number {
  if (WIDE.test(character)) return ADVANCES.wide;
  if (SLIM_LATIN.test(character)) return ADVANCES.slim;
  return BROAD_LATIN.test(character) ? ADVANCES.broad : ADVANCES.regular;
}
