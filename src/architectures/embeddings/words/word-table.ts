import { RangeDecoder } from './range-code';
import { Shares } from './shares';

/** Words with their vectors, small enough to ship. Made by training/words, whose README describes the format. */
export interface EncodedWords {
  /** Where the vectors come from, and under which licence. */
  readonly source: string;
  /** The 16 values that a column of deviation 1 can take, ascending. */
  readonly levels: readonly number[];
  /** The deviation of each column. */
  readonly scales: readonly number[];
  /** How many words there are. */
  readonly count: number;
  /** Every UTF-16 unit that words are made of. */
  readonly letters: string;
  /** The shares of a word's end and of each letter. */
  readonly letterShares: readonly number[];
  /** The shares of how many letters a word has in common with the one before: 0, 1, 2… */
  readonly prefixShares: readonly number[];
  readonly levelShares: readonly number[];
  /** The words in ascending order, `SHELF` to a shelf: a range code of the words, then of the levels of their vectors, row by row. */
  readonly shelves: readonly string[];
}

/** Words on one shelf. The last holds what is left. */
export const SHELF = 32;

/**
 * Reads encoded words. The words stand in order on shelves: a search by halves reads the first word of some eight shelves to
 * find the right one, and only that one is decoded.
 */
export class WordTable {
  private readonly letters: Shares;
  private readonly prefixes: Shares;
  private readonly levels: Shares;
  private readonly opened = new Map<number, ReadonlyMap<string, Float64Array>>();
  private readonly firstWords = new Map<number, string>();

  constructor(private readonly encoded: EncodedWords) {
    this.letters = new Shares(encoded.letterShares);
    this.prefixes = new Shares(encoded.prefixShares);
    this.levels = new Shares(encoded.levelShares);
  }

  /** Word, in lower case → its vector, scale by scale as encoded; none where the table lacks the word. */
  vectorOf(word: string): Float64Array | undefined {
    return this.shelf(this.placeOf(word)).get(word);
  }

  /** All words, ascending. */
  words(): string[] {
    return this.encoded.shelves.flatMap((_, place) => [...this.shelf(place).keys()]);
  }

  /** The shelf that the word is on if it is on any: the last one that begins with no later word. */
  private placeOf(word: string): number {
    let low = 0;
    let high = this.encoded.shelves.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.firstWord(middle) <= word) low = middle;
      else high = middle;
    }
    return low;
  }

  private firstWord(place: number): string {
    const word = this.firstWords.get(place) ?? this.word(this.decoder(place), '');
    this.firstWords.set(place, word);
    return word;
  }

  private shelf(place: number): ReadonlyMap<string, Float64Array> {
    const known = this.opened.get(place);
    if (known) return known;
    const shelf = this.decoded(place);
    this.opened.set(place, shelf);
    return shelf;
  }

  private decoded(place: number): ReadonlyMap<string, Float64Array> {
    const decoder = this.decoder(place);
    const words: string[] = [];
    const count = Math.min(SHELF, this.encoded.count - place * SHELF);
    for (let index = 0; index < count; index++) words.push(this.word(decoder, words.at(-1) ?? ''));
    return new Map(words.map((word) => [word, this.vector(decoder)]));
  }

  private decoder(place: number): RangeDecoder {
    return new RangeDecoder(this.encoded.shelves[place] ?? '');
  }

  private word(decoder: RangeDecoder, before: string): string {
    let word = before.slice(0, decoder.next(this.prefixes));
    for (;;) {
      const letter = decoder.next(this.letters);
      if (letter === 0) return word;
      word += this.encoded.letters.charAt(letter - 1);
    }
  }

  private vector(decoder: RangeDecoder): Float64Array {
    const { levels, scales } = this.encoded;
    const vector = new Float64Array(scales.length);
    for (let column = 0; column < vector.length; column++) vector[column] = (levels[decoder.next(this.levels)] ?? 0) * (scales[column] ?? 0);
    return vector;
  }
}
