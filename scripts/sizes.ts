import type { ViewId } from '../src/block/views';

/** How many tokens each view is looked at with. */
export const SIZES = [4, 12, 64, 512] as const;

/** The architecture that suits a view, and what else its block says. */
const BLOCKS: Readonly<Record<ViewId, readonly string[]>> = {
  matrix: ['mask: causal'],
  arcs: ['heads: 4'],
  steps: ['mask: causal', 'stage: weights'],
  heads: ['model: bert', 'layers: 2', 'heads: 4'],
  blueprint: ['model: transformer', 'keys: je suis étudiant'],
  generation: ['model: gpt-2', 'phase: generation'],
  unrolled: ['model: bahdanau', 'keys: %'],
  memory: ['model: bahdanau', 'keys: %'],
  timeline: [],
  family: ['models: [bert, gpt-2, t5]'],
};

const WORDS = "The animal didn't cross the street because it was too tired , but a small white cow found the long red bridge near an old garden".split(' ');

/** A sentence of so many tokens. */
function sentenceOf(tokens: number): string {
  return Array.from({ length: tokens }, (_, index) => WORDS[index % WORDS.length] ?? '').join(' ');
}

/** A note a view and size: its name, and its text. */
export function sizeNotes(): readonly (readonly [name: string, text: string])[] {
  return Object.entries(BLOCKS).flatMap(([view, keys]) => SIZES.map((tokens) => {
    const sentence = sentenceOf(tokens);
    const lines = [sentence, ...keys.map((key) => key.replace('%', sentence)), `view: ${view}`];
    return [`${view}-${tokens}`, ['```attention', ...lines, '```', ''].join('\n')] as const;
  }));
}
