import { standaloneSvg } from '../../src/diagram/standalone';
import { createPipeline } from '../../src/pipeline';
import { blocks as architectureBlocks } from './shown';

const words = Array.from({ length: 40 }, (_, index) => `w${index}`).join(' ');
/** A block of every kind of picture that an SVG file can hold. */
export const EXPORTED: Readonly<Record<string, string>> = {
  'arcs and matrix': "The animal didn't cross the street because it was too tired\nfocus: it\nmask: causal",
  steps: 'Q: [[1, 0], [0.5, -2]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]\nmask: causal',
  'a large matrix': `${words}\nmask: [causal, padding 30]\nview: matrix`,
  heads: architectureBlocks.encoder,
  'next token': architectureBlocks.decoder,
  generation: architectureBlocks.generation,
  blueprint: 'I am a student -> je suis étudiant\nmodel: transformer\nview: blueprint',
  unrolled: 'the white cow did see it -> la vache blanche\nmodel: bahdanau\nview: unrolled',
  memory: 'the white cow did see it -> la vache blanche\narchitecture: lstm\nforget: 0.9\nview: memory',
  timeline: 'the white cow did see it\nview: timeline',
  compare: 'it was too tired\nmask: causal\ncompare: [{}, {replace: {tired: wide}}]\ndifference: true',
  family: 'models: [bert, gpt-2, t5]',
};

/** The file that a block's picture is exported as. */
export function exportedSvg(block: string, theme: 'light' | 'dark'): string {
  const { trace, presentation } = createPipeline().read(block);
  return standaloneSvg(trace, presentation, theme);
}
