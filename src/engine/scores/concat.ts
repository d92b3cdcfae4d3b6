import { concatenated } from '../kernels/additive';
import type { Score, ScoredSizes } from './score';

export const concat = {
  id: 'concat',
  doc: 'A small network over query and key side by side: tanh of their projection, summed with learned weights.',
  source: 'Luong et al. 2015, section 3.1',
  expression: 'concatenated(Q, K, W, v)',
  defaultScale: () => 1,
  equalWidths: false,
  projects: 'never',
  parameters: [
    {
      name: 'W', declaredAs: 'query',
      extent: ({ query, key, hidden }: ScoredSizes) => [query + key, hidden],
      reason: ({ query, key, hidden }: ScoredSizes) => `a query and a key are ${query} + ${key} wide, and v has ${hidden}`,
    },
    {
      name: 'v', declaredAs: 'score',
      extent: ({ hidden }: ScoredSizes) => [1, hidden],
      reason: ({ hidden }: ScoredSizes) => `W gives ${hidden}`,
    },
  ],
  example: 'I am a student -> je suis étudiant\nscore: concat',
  functions: { concatenated: { 'FloatMatrix, FloatMatrix, FloatMatrix, FloatMatrix': concatenated } },
  notation: {
    concatenated: ([queries = '', keys = '', matrix = '', weights = '']) => `\\tanh\\left(\\left[${queries} ; ${keys}\\right] ${matrix}\\right) ${weights}^{\\top}`,
  },
} as const satisfies Score;
