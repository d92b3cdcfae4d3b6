/** The pictures a block can ask for, with a sentence each. The diagram layer draws every one of them, which its types enforce. */
export const views = {
  matrix: 'A cell for each pair of query and key, with its number.',
  arcs: 'Two columns of tokens joined by lines as strong as the weights.',
  blueprint: 'The architecture as boxes and arrows, with the sizes of what flows; each attention box opens its matrix.',
  steps: 'The whole computation, step by step, each with its formula.',
  timeline: 'Which words are worked out at once and which wait, in self-attention and in an RNN, and what it costs.',
  family: 'Published models beside each other, as cards and as a table; it needs no sentence.',
  unrolled: 'The states of an rnn in a row, handed on from word to word, and what each step takes from them.',
  memory: 'How much of the first word is left in the state of an rnn after each step, and how much of it attention reaches.',
  heads: 'Every layer and head as a small picture, to open one of them.',
  generation: 'A decoder token by token, with the keys and values that it keeps.',
};

export type ViewId = keyof typeof views;

/** Those that show models, not a sentence. */
const OF_MODELS: readonly ViewId[] = ['family'];

export function needsNoQueries(view: string): boolean {
  return OF_MODELS.some((id) => id === view);
}

/** Those that set models beside each other where a block names several. */
export function showsModels(view: string): boolean {
  return needsNoQueries(view) || view === 'blueprint';
}
