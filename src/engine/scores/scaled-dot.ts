import type { Score } from './score';

export const scaledDot = {
  id: 'scaled-dot',
  doc: 'The dot product of query and key, divided by √d_k so that wide vectors do not drown the softmax.',
  source: 'Vaswani et al. 2017, eq. 1',
  expression: "Q * K'",
  defaultScale: (keyWidth: number) => 1 / Math.sqrt(keyWidth),
  equalWidths: true,
  projects: 'always',
  parameters: [],
  example: 'I am a student -> je suis étudiant\nscore: scaled-dot',
  functions: {},
} as const satisfies Score;
