import { positioned, TOY, type Preset } from './preset';
import { roberta } from './roberta';

export const xlmRoberta = {
  id: 'xlm-roberta',
  doc: 'RoBERTa for a hundred languages at once, with one vocabulary that is five times as large.',
  source: 'Conneau et al. 2020, section 3',
  example: 'mon chien est <mask>\nmodel: xlm-roberta',
  architecture: 'encoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { ...roberta.transformer },
  published: {
    ...roberta.published,
    name: 'XLM-RoBERTa',
    objective: 'masked words, in texts of 100 languages',
    tokenizer: 'SentencePiece',
    paper: 'Conneau et al. 2020, section 3',
    figures: 'Vocabulary (250,000 in the paper, 250,002 rows in the release), 514 rows of positions and 1 of segments: config.json of xlm-roberta-base and xlm-roberta-large',
    sizes: [
      {
        name: 'base', layers: { encoder: 12 }, width: 768, heads: 12, feedForward: 3072, vocabulary: 250002, longest: 512, reported: '270M',
        remark: 'The released checkpoint has 277 million without its head; the paper says 270.',
      },
      {
        name: 'large', layers: { encoder: 24 }, width: 1024, heads: 16, feedForward: 4096, vocabulary: 250002, longest: 512, reported: '550M',
        remark: 'The released checkpoint has 559 million without its head; the paper says 550.',
      },
    ],
  },
} as const satisfies Preset;
