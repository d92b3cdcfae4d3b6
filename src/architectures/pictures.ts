import type { Trace } from '../model/trace';

/** A view that only some architectures have anything for. */
interface Picture {
  readonly isIn: (trace: Pick<Trace, 'architecture' | 'sites' | 'operations' | 'memory' | 'generation' | 'timeline'>) => boolean;
  /** What has it, and what to write. */
  readonly hint: string;
}

const OF_RNNS = 'An rnn has it: "model: bahdanau" or "model: luong", with "what is read -> what is written".';

/** By the view's name. */
export const pictures = {
  blueprint: {
    isIn: ({ operations }) => operations.length > 0,
    hint: 'A whole architecture has it, such as "architecture: encoder" or "model: gpt-2"; a layer is attention alone.',
  },
  heads: {
    isIn: ({ sites }) => sites.some((site) => site.heads.length > 1 || sites.some(({ id, layer }) => id === site.id && layer !== site.layer)),
    hint: 'There is one head in one layer: write "heads: 4" or more.',
  },
  unrolled: { isIn: ({ sites, operations }) => sites.length > 0 && operations.some(({ id }) => id === 'encoder/1/forward'), hint: OF_RNNS },
  memory: { isIn: ({ memory }) => memory !== undefined, hint: OF_RNNS },
  generation: {
    isIn: ({ architecture, generation, operations }) => generation.length > 0 || (operations.length > 0 && (architecture === 'decoder' || architecture === 'encoder-decoder')),
    hint: 'A decoder has it, alone or after an encoder: "model: gpt-2" or "model: transformer".',
  },
  timeline: { isIn: ({ timeline }) => timeline !== undefined, hint: 'What is computed has it: write a sentence.' },
} as const satisfies Readonly<Record<string, Picture>>;

export function pictureOf(view: string): Picture | undefined {
  return Object.entries(pictures).find(([name]) => name === view)?.[1];
}
