import type { Alignment } from './alignment';

export const localP = {
  id: 'local-p',
  doc: 'Each step predicts the place that it looks at; places further from there count less, and beyond the window not at all.',
  source: 'Luong et al. 2015, eq. 9 and 10',
  formula: '|j − p| > D',
  place: "S * logistic(tanh(X_Q * W_p) * v_p')",
  factor: 'exp(-((s - p) .^ 2) / (2 * (D / 2) ^ 2))',
  operands: ({ queries: { columns }, draw }) => ({
    W_p: draw('place/W', columns, columns, 1 / Math.sqrt(columns)),
    v_p: draw('place/v', 1, columns, 1),
  }),
  example: 'I am a student -> je suis étudiant\narchitecture: rnn\nalignment: local-p',
} as const satisfies Alignment;
