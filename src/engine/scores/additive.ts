import { additive as additiveScores } from '../kernels/additive';
import type { Score, ScoredSizes } from './score';

export const additive = {
  id: 'additive',
  doc: 'A small network: tanh of query plus key, each projected first, summed with learned weights.',
  source: 'Bahdanau et al. 2015, A.1.2',
  expression: 'additive(Q, K, v)',
  defaultScale: () => 1,
  equalWidths: true,
  projects: 'always',
  parameters: [{
    name: 'v', declaredAs: 'score',
    extent: ({ query }: ScoredSizes) => [1, query],
    reason: ({ query }: ScoredSizes) => `a query is ${query} wide`,
  }],
  example: 'I am a student -> je suis étudiant\nscore: additive',
  functions: { additive: { 'FloatMatrix, FloatMatrix, FloatMatrix': additiveScores } },
  // ⊕: every row of the one plus every row of the other.
  notation: { additive: ([queries = '', keys = '', weights = '']) => `\\tanh\\left(${queries} \\oplus ${keys}\\right) ${weights}^{\\top}` },
} as const satisfies Score;
