/** The pictures a block can ask for, with a sentence each. The diagram layer draws every one of them, which its types enforce. */
export const views = {
  matrix: 'A cell for each pair of query and key, with its number.',
  arcs: 'Two columns of tokens joined by lines as strong as the weights.',
  steps: 'The whole computation, step by step, each with its formula.',
  timeline: 'Which words are worked out at once and which wait, in self-attention and in an RNN, and what it costs.',
};

export type ViewId = keyof typeof views;
