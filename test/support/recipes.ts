/** One new thing of a kind, made as CONTRIBUTING says: the file, its line in the index, and a block that uses it. */
export interface Recipe {
  /** As CONTRIBUTING names the kind: "A score." */
  readonly kind: string;
  readonly id: string;
  /** What its file exports. */
  readonly name: string;
  readonly text: string;
  /** Other lines that the recipe asks for: after this text, that one. */
  readonly also?: readonly { readonly path: string; readonly after: string; readonly insert: string }[];
  /** A block that uses it, and what one of its steps must be; without it the types are all there is to check. */
  readonly block?: string;
  readonly gives?: { readonly step: string; readonly data: readonly (number | null)[] };
}

const NUMBERS = 'Q: [[1, 0], [0, 1]]\nK: [[1, 1], [0, 1]]';

export const recipes: readonly Recipe[] = [
  {
    kind: 'A score', id: 'bounded', name: 'bounded',
    text: `import type { Score } from './score';

export const bounded: Score = {
  id: 'bounded',
  doc: 'A dot product that never leaves the range from −1 to 1.',
  source: 'An example of 2026',
  expression: "tanh(Q * K')",
  defaultScale: () => 1,
  equalWidths: true,
  projects: 'always',
  parameters: [],
  example: 'I am a student\\nscore: bounded',
  functions: {},
};
`,
    block: `${NUMBERS}\nscore: bounded`, gives: { step: 'scores', data: [Math.tanh(1), 0, Math.tanh(1), Math.tanh(1)] },
  },
  {
    kind: 'A mask', id: 'others', name: 'others',
    text: `import { defineMask, noOptions } from './mask';

export const others = defineMask({
  id: 'others',
  doc: 'A query may not attend to its own position.',
  formula: 'i = j',
  accepts: 'no options',
  example: 'mask: others',
  schema: noOptions,
  lay: (_, { offset }) => ({ closes: (i, j) => j === i + offset }),
});
`,
    block: `${NUMBERS}\nscore: dot\nmask: others`, gives: { step: 'masked', data: [null, 0, 1, null] },
  },
  {
    kind: 'A normaliser', id: 'even', name: 'even',
    text: `import { byRow } from '../kernels/rowwise';
import type { Normaliser } from './normaliser';

export const even = {
  id: 'even',
  doc: 'The same weight for every key that is open.',
  source: 'An example of 2026',
  expression: 'even(masked)',
  example: 'I am a student\\nnormalize: even',
  functions: { even: byRow(evenRow) },
} as const satisfies Normaliser;

function evenRow(scores: Float64Array, weights: Float64Array): void {
  const open = scores.filter((score) => score !== -Infinity).length;
  for (const [index, score] of scores.entries()) weights[index] = score === -Infinity ? 0 : 1 / open;
}
`,
    block: `${NUMBERS}\nnormalize: even\nmask: causal`, gives: { step: 'weights', data: [1, 0, 0.5, 0.5] },
  },
  {
    kind: 'A position', id: 'counted', name: 'counted',
    text: `import { FloatMatrix } from '../matrices/matrix';
import { definePosition, noOptions, type Span } from './position';

export const counted = definePosition({
  id: 'counted',
  doc: 'The number of its place is added to each token.',
  source: 'An example of 2026',
  accepts: 'no options',
  example: 'I am a student\\nposition: counted',
  schema: noOptions,
  seeded: false,
  functions: {},
  inputs: places,
  lay: () => ({}),
});

function places({ first, count, width }: Span): FloatMatrix {
  const rows = FloatMatrix.zeros(count, width);
  for (let entry = 0; entry < rows.data.length; entry++) rows.data[entry] = first + Math.floor(entry / width);
  return rows;
}
`,
    block: `${NUMBERS}\nposition: counted\nprojections: none`, gives: { step: 'queries', data: [1, 0, 1, 2] },
  },
  {
    kind: 'A head pattern', id: 'last', name: 'last',
    text: `import { REPORTED, type Pattern } from './pattern';

export const last = {
  id: 'last',
  doc: 'Every token looks at the last one.',
  example: 'queries: the cat sat [SEP]\\nheads: [last]',
  source: REPORTED,
  readsWords: false,
  fits: ({ causal }) => !causal,
  terms: ({ columns }) => [{ query: columns.constant, key: columns.last, weight: 40 }],
} as const satisfies Pattern;
`,
    block: 'the cat\nheads: [last]', gives: { step: 'weights', data: [0, 1, 0, 1] },
  },
  {
    kind: 'An embedding', id: 'lengths', name: 'lengths',
    text: `import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Embedding } from './embedding';

export const lengths = {
  id: 'lengths',
  doc: 'One number a word: how many letters it has.',
  example: 'the cat saw the dog\\nembedding: lengths\\nprojections: identity',
  seeded: false,
  squaredLength: () => 16,
  embed(tokens) {
    const vectors = FloatMatrix.zeros(tokens.length, 1);
    for (const [row, token] of tokens.entries()) vectors.data[row] = token.length;
    return vectors;
  },
} as const satisfies Embedding;
`,
    block: 'a cat\nembedding: lengths\nprojections: identity\nscore: dot', gives: { step: 'scores', data: [1, 3, 3, 9] },
  },
  {
    kind: 'A preset', id: 'bert-small', name: 'bertSmall',
    text: `import { bert } from './bert';
import { positioned, TOY, type Preset } from './preset';

export const bertSmall = {
  id: 'bert-small',
  doc: 'BERT with fewer layers.',
  source: 'An example of 2026',
  example: 'my dog is [MASK]\\nmodel: bert-small',
  architecture: 'encoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { ...bert.transformer },
  published: { ...bert.published, name: 'BERT small' },
} as const satisfies Preset;
`,
    block: 'my dog is [MASK]\nmodel: bert-small',
  },
  {
    kind: 'A takeaway', id: 'sizes', name: 'sizes',
    text: `import type { Takeaway } from './takeaway';

export const sizes = {
  id: 'sizes',
  doc: 'How many queries and keys there are.',
  extension: 'txt',
  write: (_trace, site) => \`\${site.queries.length} × \${site.keys.length}\`,
} as const satisfies Takeaway;
`,
    also: [{ path: 'src/diagram/keeping/taking.ts', after: "= { pytorch: 'PyTorch',", insert: " sizes: 'Sizes'," }],
    block: NUMBERS,
  },
  {
    kind: 'A view', id: 'scores', name: 'scoresOnly',
    text: `import type { View } from './view';
import { matrix } from './matrix';

export const scoresOnly = {
  id: 'scores',
  label: 'Scores',
  panels: (shown) => matrix.panels({ ...shown, presentation: { ...shown.presentation, show: ['scores'] } }),
} as const satisfies View;
`,
    also: [{ path: 'src/block/views.ts', after: 'export const views = {', insert: "\n  scores: 'The scores alone.'," }],
    block: `${NUMBERS}\nview: scores`,
  },
  {
    kind: 'A key of the block', id: 'mood', name: 'mood',
    text: `import type { Key } from '../key';
import { wholeNumber } from '../values/number';

export const mood: Key<number> = {
  id: 'mood',
  aliases: [],
  group: 'shown',
  doc: 'A number that nothing reads yet.',
  default: '0',
  example: 'mood: 7',
  form: 'yaml',
  scoped: false,
  kind: wholeNumber,
};
`,
    block: `${NUMBERS}\nmood: 3`,
  },
];
