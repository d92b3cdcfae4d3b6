/** The pictures a block can ask for, with a sentence each. The diagram layer draws every one of them, which its types enforce. */
export const views = {
  matrix: 'A cell for each pair of query and key, with its number.',
  arcs: 'Two columns of tokens joined by lines as strong as the weights.',
  steps: 'The whole computation, step by step, each with its formula.',
  heads: 'Every layer and head as a small picture, to open one of them.',
  generation: 'A decoder token by token, with the keys and values that it keeps.',
};

export type ViewId = keyof typeof views;
