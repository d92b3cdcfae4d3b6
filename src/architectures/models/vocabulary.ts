import { wordsOf } from './weights';

/** The tokens of one side of a model, by the row of their vectors. */
export class ModelVocabulary {
  readonly words: readonly string[];
  private readonly rows: ReadonlyMap<string, number>;

  constructor(encoded: string) {
    this.words = wordsOf(encoded).map(shownAs);
    this.rows = new Map(this.words.map((word, row) => [word, row]));
  }

  rowOf(token: string): number | undefined {
    return this.rows.get(token);
  }
}

/** A space that can be seen. */
export const SPACE = '␣';

function shownAs(token: string): string {
  return token === ' ' ? SPACE : token;
}
