import type { Keep } from '../../engine/matrices/keep';
import { FloatMatrix, rowOf, rowsFrom } from '../../engine/matrices/matrix';
import { weightsOf, type TransformerModel } from '../models/trained-model';
import { ModelVocabulary } from '../models/vocabulary';
import type { Vocabulary } from './prediction';
import type { Stack } from './run';
import type { TrainedWeights } from './trained-weights';

/** The weights by the names that the operations ask for: what predicts words are the words' own vectors, without the first. Press and Wolf 2017. */
export function tiedWeights(model: TransformerModel, keep: Keep): TrainedWeights {
  const own = weightsOf(model, keep);
  const of = (name: string): FloatMatrix | undefined => {
    const stack = (['encoder', 'decoder'] as const).find((each) => name === `${each}/dense/E`);
    const matrix = own.of(stack === undefined ? name : `${stack}/embedding/E`);
    if (matrix === undefined) return undefined;
    return stack === undefined ? FloatMatrix.from(matrix) : keep(`${model.id}/${name}`, () => rowsFrom(FloatMatrix.from(matrix), 1));
  };
  return { model: own.model, of };
}

/** The words of one side of a trained model, with the vectors that were learned for them. */
export class LearnedWords {
  private readonly words: ModelVocabulary;
  private readonly E: FloatMatrix;

  constructor({ file: { vocabularies } }: TransformerModel, stack: Stack, weights: TrainedWeights) {
    this.words = new ModelVocabulary(vocabularies[stack === 'encoder' ? 'source' : 'target'] ?? '');
    this.E = FloatMatrix.from(weights.of(`${stack}/embedding/E`) ?? FloatMatrix.zeros(0, 0));
  }

  /** Of words that are all known: n × d. */
  embed(tokens: readonly string[]): FloatMatrix {
    const vectors = FloatMatrix.zeros(tokens.length, this.E.columns);
    for (const [row, token] of tokens.entries()) vectors.data.set(rowOf(this.E, this.words.rowOf(token) ?? 0).data, row * this.E.columns);
    return vectors;
  }

  /** All but the first, which begins a text or holds a place. */
  get predicted(): Vocabulary {
    return { words: this.words.words.slice(1), vectors: rowsFrom(this.E, 1) };
  }
}
