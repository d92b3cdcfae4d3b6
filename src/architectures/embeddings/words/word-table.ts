/** Words with their vectors, small enough to ship. Made by training/words. */
export interface EncodedWords {
  /** Where the vectors come from, and under which licence. */
  readonly source: string;
  /** The 16 values that a column of deviation 1 can take, ascending. */
  readonly levels: readonly number[];
  /** The deviation of each column. */
  readonly scales: readonly number[];
  readonly byLength: readonly WordsOfOneLength[];
}

export interface WordsOfOneLength {
  /** In UTF-16 units. */
  readonly length: number;
  /** The words in ascending order, with nothing between them. */
  readonly words: string;
  /** Their vectors in the same order, base64 without padding: four bits a number, the first in the high half of its byte. */
  readonly vectors: string;
}

const NUMBERS_A_BYTE = 2;
/** Of base64: 8 bits over 6. */
const CHARACTERS_A_BYTE = 8 / 6;

/**
 * Reads encoded words in place. Words of one length stand in a grid, so that a search by halves finds one among thousands
 * in about a dozen comparisons, and nothing needs to be decoded but the vectors asked for.
 */
export class WordTable {
  constructor(private readonly encoded: EncodedWords) {}

  /** Word, in lower case → its vector, scale by scale as encoded; none where the table lacks the word. */
  vectorOf(word: string): Float64Array | undefined {
    const shelf = this.encoded.byLength.find(({ length }) => length === word.length);
    const place = shelf && placeIn(shelf.words, word);
    return shelf && place !== undefined ? this.decode(shelf.vectors, place) : undefined;
  }

  /** All words, the shortest first. */
  words(): string[] {
    return this.encoded.byLength.flatMap(({ length, words }) =>
      Array.from({ length: words.length / length }, (_, place) => words.slice(place * length, (place + 1) * length)));
  }

  private decode(vectors: string, place: number): Float64Array {
    const { levels, scales } = this.encoded;
    const characters = Math.ceil(Math.ceil(scales.length / NUMBERS_A_BYTE) * CHARACTERS_A_BYTE);
    const bytes = atob(vectors.slice(place * characters, (place + 1) * characters));
    const vector = new Float64Array(scales.length);
    for (let column = 0; column < vector.length; column++) {
      const byte = bytes.charCodeAt(column >> 1);
      const level = column % 2 === 0 ? byte >> 4 : byte & 15;
      vector[column] = (levels[level] ?? 0) * (scales[column] ?? 0);
    }
    return vector;
  }
}

/** Which of the equally long, sorted words this one is. */
function placeIn(words: string, word: string): number | undefined {
  let low = 0;
  let high = words.length / word.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = words.slice(middle * word.length, (middle + 1) * word.length);
    if (found === word) return middle;
    if (found < word) low = middle + 1;
    else high = middle;
  }
  return undefined;
}
