/** The pictures a block can ask for, with a sentence each. The diagram layer draws every one of them, which its types enforce. */
export const views = {
  matrix: 'A cell for each pair of query and key, with its number.',
  arcs: 'Two columns of tokens joined by lines as strong as the weights.',
  blueprint: 'The architecture as boxes and arrows, with the sizes of what flows; each attention box opens its matrix.',
  steps: 'The whole computation, step by step, each with its formula.',
};

export type ViewId = keyof typeof views;
