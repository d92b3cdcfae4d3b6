import { positioned, TOY, type Preset } from './preset';

export const gpt = {
  id: 'gpt',
  doc: 'A decoder that predicts the next word from the words before it; norms after the sums, as in the first transformer.',
  source: 'Radford et al. 2018, section 4.1',
  example: 'the animal was too\nmodel: gpt',
  architecture: 'decoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { activation: 'gelu-tanh' },
  published: {
    name: 'GPT',
    year: 2018,
    objective: 'the next token',
    tokenizer: 'BPE with 40,000 merges',
    positions: 'learned',
    paper: 'Radford et al. 2018, section 4.1',
    figures: 'Vocabulary: config.json of openai-gpt',
    counted: 'the decoder; its output layer is the table of embeddings',
    sizes: [{
      name: 'GPT', layers: { decoder: 12 }, width: 768, heads: 12, feedForward: 3072, vocabulary: 40478, longest: 512, reported: '117M', reportedBy: 'Radford et al. 2019, table 2',
      remark: 'The paper itself gives no count: 117M is that of the smallest model of the GPT-2 paper, "equivalent to the original GPT", and it fits this one.',
    }],
    weights: {},
  },
} as const satisfies Preset;
