import { between, direction, leaning, SQUARED_LENGTH, squareOf } from './direction';
import { singular, spelled } from './spelling';
import encoded from './table.json';
import { folded, isSpecial, partsOf, stemsOf } from './word-forms';
import { WordTable } from './word-table';

/** |vector|² of a typical word in its first columns alone. */
export function squaredLengthOfWords(columns: number): number {
  const deviations = Float64Array.from(encoded.scales);
  return (SQUARED_LENGTH * squareOf(deviations.subarray(0, columns))) / squareOf(deviations);
}

/** How far a word that is a form of known ones leans towards them. The rest is its spelling, which keeps `cat's` from being `cat`. */
const SHARE_OF_MEANING = 0.9;

/** Any token → a vector; the same one in every block and for ever. */
export class WordVectors {
  private readonly table = new WordTable(encoded);

  /** Token, in any case → 32 numbers. A known word's are learned; any other's come from the words it is a form of, and from its spelling. */
  vectorOf(token: string): Float64Array {
    return isSpecial(token) ? singular(token) : this.ofWord(folded(token));
  }

  /** What the table knows of a word, or of the word that it is a form of; undefined where it knows neither. All are equally long. */
  meaningOf(token: string): Float64Array | undefined {
    const word = folded(token);
    return this.known(word) ?? this.stem(word);
  }

  private ofWord(word: string): Float64Array {
    return this.known(word) ?? this.derived(word) ?? spelled(word);
  }

  private known(word: string): Float64Array | undefined {
    const vector = this.table.vectorOf(word);
    return vector && direction(vector);
  }

  private derived(word: string): Float64Array | undefined {
    const meaning = this.stem(word) ?? this.compound(word);
    return meaning && leaning(meaning, SHARE_OF_MEANING, spelled(word));
  }

  private stem(word: string): Float64Array | undefined {
    for (const stem of stemsOf(word)) {
      const vector = this.known(stem);
      if (vector) return vector;
    }
    return undefined;
  }

  private compound(word: string): Float64Array | undefined {
    const parts = partsOf(word);
    return parts.length > 0 ? between(parts.map((part) => this.ofWord(part))) : undefined;
  }
}
