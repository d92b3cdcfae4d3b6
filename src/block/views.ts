/** The pictures a block can ask for, with a sentence each. The diagram layer draws every one of them, which its types enforce. */
export const views = {
  matrix: 'A cell for each pair of query and key, with its number.',
  arcs: 'Two columns of tokens joined by lines as strong as the weights.',
  steps: 'The whole computation, step by step, each with its formula.',
  unrolled: 'The states of an rnn in a row, handed on from word to word, and what each step takes from them.',
  memory: 'How much of the first word is left in the state of an rnn after each step, and how much of it attention reaches.',
};

export type ViewId = keyof typeof views;
