import type { Attending } from '../../engine/attention/attend-input';
import type { Keep } from '../../engine/matrices/keep';
import { FloatMatrix, rowOf } from '../../engine/matrices/matrix';
import type { Operation } from '../../model/trace';
import type { Sequence } from '../../model/sequence';
import type { Spec } from '../../model/spec';
import { embeddingOf, embedInputs } from '../inputs';
import type { ModelVocabulary } from '../models/vocabulary';

/** Word vectors that enter a part of the architecture. */
export interface Words extends Attending {
  /** The id of the operation that they come out of. */
  readonly from: string;
  /** |x|² of a typical one. */
  readonly squaredLength: number;
  readonly operation: Operation;
}

/** What is read, and what the decoder is fed. The width of the states (`dimension`) is not the words': they have the table's. */
export function wordsOf({ dimension: _, ...spec }: Spec, target: Sequence, source: Sequence, keep: Keep): { readonly source: Words; readonly target: Words } {
  const feeding = { projections: 'none', score: 'general', layout: { heads: 1, kvHeads: 1 }, inPairs: false } as const;
  const { queries, keys = queries } = embedInputs({ ...spec, keys: source }, target, feeding, keep);
  return { source: words(spec, 'encoder', keys, source), target: words(spec, 'decoder', queries, target) };
}

function words(spec: Spec, stack: 'encoder' | 'decoder', { tokens, states }: Attending, { vectors }: Sequence): Words {
  const { seeded, squaredLength } = embeddingOf(spec);
  const id = `${stack}/embedding`;
  const operation: Operation = {
    id, kind: 'embedding', stack, layer: 0, inputs: [], operands: {}, steps: {}, output: states, untrained: seeded && vectors === undefined,
  };
  return { tokens, states, from: id, squaredLength: vectors === undefined ? squaredLength(states.columns) : states.columns, operation };
}

/** Tokens of a trained model's own vocabulary, each with the row that was learned for it. All of them are known. */
export function learnedWords(stack: 'encoder' | 'decoder', tokens: readonly string[], vocabulary: ModelVocabulary, E: FloatMatrix): Words {
  const id = `${stack}/embedding`;
  const states = FloatMatrix.zeros(tokens.length, E.columns);
  for (const [row, token] of tokens.entries()) states.data.set(rowOf(E, vocabulary.rowOf(token) ?? 0).data, row * E.columns);
  const operation: Operation = { id, kind: 'embedding', stack, layer: 0, inputs: [], operands: {}, steps: {}, output: states, untrained: false };
  return { tokens, states, from: id, squaredLength: E.columns, operation };
}
