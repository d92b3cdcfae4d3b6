/** Longer than any word of a language; what goes beyond is not read. */
const LONGEST_WORD = 40;

/** `[CLS]`, `<s>`, `<|endoftext|>`: tokens that stand for a place or an event, not for a word. */
const SPECIAL = /^(?:\[[A-Z][A-Za-z0-9_]*\]|<[^<>\s]+>)$/u;

export function isSpecial(token: string): boolean {
  return token.length <= LONGEST_WORD && SPECIAL.test(token);
}

/** A token as the table writes it: `Paris` → `paris`, `didn’t` → `didn't`. */
export function folded(token: string): string {
  const start = token.slice(0, 4 * LONGEST_WORD).normalize('NFC').toLowerCase().replaceAll('’', "'");
  return Array.from(start).slice(0, LONGEST_WORD).join('');
}

/** Endings of English nouns, verbs, adjectives and adverbs, and what stands in their place in the form a dictionary lists. */
const ENDINGS = [
  ["'s", ''], ["s'", 's'],
  ['ies', 'y'], ['es', ''], ['s', ''],
  ['ied', 'y'], ['ed', ''], ['ed', 'e'],
  ['ying', 'ie'], ['ing', ''], ['ing', 'e'],
  ['ier', 'y'], ['er', ''], ['er', 'e'],
  ['iest', 'y'], ['est', ''], ['est', 'e'],
  ['ily', 'y'], ['ly', ''],
] as const;

const SHORTEST_STEM = 3;
const DOUBLED = /([b-df-hj-np-tv-z])\1$/u;

/** The words that this one may be a form of, the likeliest first: `hopped` → `hopp`, `hop`, `hoppe`. */
export function stemsOf(word: string): string[] {
  return ENDINGS.filter(([ending]) => word.endsWith(ending))
    .map(([ending, replacement]) => word.slice(0, -ending.length) + replacement)
    .filter((stem) => stem.length >= SHORTEST_STEM)
    .flatMap((stem) => (DOUBLED.test(stem) ? [stem, stem.slice(0, -1)] : [stem]));
}

/** What a word is put together from: `decoder-only` → `decoder`, `only`; `l'animal` → `l`, `animal`; `3.14` → `3`, `1`, `4`. None where it is of one piece. */
export function partsOf(word: string): string[] {
  const parts = word.match(/\p{L}[\p{L}\p{M}]*|\p{Nd}/gu) ?? [];
  return parts[0] === word ? [] : parts;
}
