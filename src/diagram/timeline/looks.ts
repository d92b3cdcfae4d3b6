import type { CellLook } from '../footer';

/** How a cell looks: the word itself, what is worked out from it (in a stack: with or without news of its end), and where it waits. */
export const LOOKS = {
  input: { class: 'attn-ground', outlined: true },
  heard: { class: 'attn-full-output' },
  unheard: { class: 'attn-full-output', opacity: 0.3 },
  waiting: { class: 'attn-ground' },
} as const satisfies Readonly<Record<string, CellLook>>;
