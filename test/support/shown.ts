import { shownPart, type Chosen, type Shown } from '../../src/diagram/shown';
import { createPipeline } from '../../src/pipeline';

/** A block's text, run and opened as its picture opens it. */
export function shownOf(source: string, chosen: Chosen = {}): Shown {
  const { trace, presentation } = createPipeline().read(source);
  const shown = shownPart(trace, presentation, chosen);
  if (shown === undefined) throw new Error('There is nothing to show');
  return shown;
}

/** Blocks of whole architectures; the golden pictures of their views are drawn from them. */
export const blocks = {
  encoder: 'my dog is [MASK] [SEP] he likes tea\nmodel: bert',
  replaced: 'the chef ate it\nmodel: electra',
  decoder: 'the animal was too\nmodel: gpt-2\nlayer: 2',
  shots: 'queries: plush giraffe\nshots: [sea otter => loutre de mer, cheese => fromage]\narchitecture: decoder',
  training: 'the animal was too\nmodel: gpt-2\nphase: training',
  translation: 'I am a student -> je suis étudiant\nmodel: transformer\nlayer: 2',
  generation: 'the animal was too\nmodel: gpt-2\nview: generation\nphase: training\nstep: 3',
  translated: 'I am -> je suis\nmodel: transformer\nview: generation\nstep: 2',
} as const;
