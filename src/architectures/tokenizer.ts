const WORD_CHARACTER = String.raw`(?:[\p{L}\p{N}_]|\p{M}|[\u200C\u200D])`;
const PICTOGRAPH = String.raw`\p{Extended_Pictographic}(?:\uFE0F|[\u{1F3FB}-\u{1F3FF}]|\u20E3|\u200D\p{Extended_Pictographic})*`;

/** What stays whole, the most special first; any other mark is a token of its own. */
const TOKEN_FORMS = [
  String.raw`\[[A-Z][A-Za-z0-9_]*\]`, // [CLS], [MASK]
  String.raw`<\/?[A-Za-z][A-Za-z0-9_]*>|<\|[^|\s]+\|>`, // <s>, </s>, <extra_id_0>, <|endoftext|>
  String.raw`['’](?:tis|twas|twere|twill|em|til|cause|bout|n)(?!${WORD_CHARACTER})`,
  String.raw`\p{N}+(?:[.,:]\p{N}+)+`, // 3.14, 1,000, 10:30
  String.raw`[#@]?${WORD_CHARACTER}+(?:['’\u2011-]${WORD_CHARACTER}+)*`, // didn't, decoder-only, #1
  String.raw`[\u{1F1E6}-\u{1F1FF}]{2}`, // flags
  PICTOGRAPH,
  String.raw`->|=>|<-|\.{2,}|-{2,}`,
  String.raw`\S\p{M}*`,
];

/** Chinese, Japanese, Thai, Lao, Khmer and Burmese put no spaces between words. */
const SCRIPTS_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Text → words and punctuation marks. Contractions, numbers, `[MASK]`-like and `<s>`-like tokens stay whole. */
export function tokenize(text: string): string[] {
  const forms = new RegExp(TOKEN_FORMS.join('|'), 'gu');
  const isWhole = areSetApart(text);
  return [...text.matchAll(forms)].flatMap(([token]) => (!isWhole && SCRIPTS_WITHOUT_SPACES.test(token) ? segment(token) : [token]));
}

const HAN_OR_KANA = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
const LONGEST_MEAN = 4;

/** Chinese or Japanese words that their writer has put spaces between, as nobody does but to say where they end; sentences are longer than words. */
function areSetApart(text: string): boolean {
  if (!new RegExp(String.raw`${HAN_OR_KANA}\s+${HAN_OR_KANA}`, 'u').test(text)) return false;
  const words = text.match(new RegExp(`${HAN_OR_KANA}+`, 'gu')) ?? [];
  return words.join('').length <= LONGEST_MEAN * words.length;
}

/** A segmenter's time and memory grow with the square of the text, so that it is handed pieces. */
const LONGEST_PIECE = 400;

/** A stretch of a script without spaces → its words, by the rules of Unicode's text segmentation (UAX #29). */
function segment(text: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  return pieces(text).flatMap((piece) => Array.from(segmenter.segment(piece), (part) => part.segment)).filter((part) => part.trim() !== '');
}

/** No piece ends within a character. */
function pieces(text: string): string[] {
  return text.match(new RegExp(String.raw`[\s\S]{1,${LONGEST_PIECE}}`, 'gu')) ?? [];
}
