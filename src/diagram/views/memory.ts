import { pictures } from '../../architectures/pictures';
import type { FooterEntry } from '../footer';
import { byHand } from '../memory/by-hand';
import { memoryPanel } from '../memory/memory-panel';
import { reachPanel } from '../memory/reach-panel';
import type { MemoryTrace } from '../../model/memory';
import type { Shown } from '../shown';
import { origin } from './legend';
import type { View } from './view';

export const memory = {
  id: 'memory',
  label: 'Memory',
  applies: pictures.memory.isIn,
  panels: (shown) => {
    const told = shown.trace.memory;
    return told === undefined ? [] : [memoryPanel(shown, told, footer(shown, told)), reachPanel(shown, told, origin(shown))];
  },
} as const satisfies View;

function footer(shown: Shown, told: MemoryTrace): FooterEntry[] {
  return [...[...measures(told), ...readers(shown), ...others(shown)].map((text): FooterEntry => ({ kind: 'remark', text })), ...origin(shown), ...byHand(told)];
}

/** How the curves are measured. */
function measures({ cell, length, steps }: MemoryTrace): string[] {
  const gate = cell === 'lstm' ? 'forget gates' : 'update gates z';
  return [
    `${gate} after the first step, multiplied: mean, and from least to most`,
    'derivatives: Frobenius norm ÷ √d, exact',
    ...(length > steps.length ? [`the first ${steps.length} of ${length} steps`] : []),
  ];
}

/** The other one ends at the first word, and has not handed it on. */
function readers({ trace: { cells } }: Shown): string[] {
  return cells.some(({ stream }) => stream === 'encoder-backward') ? ['in the forward reader; the backward one comes to this word last'] : [];
}

/** Whose weights these are, and what was found for trained ones; nothing beyond it. */
function others({ trace: { weightsFrom } }: Shown): string[] {
  return [
    ...(weightsFrom === 'seed' ? ['These weights learned nothing.'] : []),
    'Trained LSTM language models used about 200 words of context, and their order within the nearest 50: Khandelwal et al. 2018.',
  ];
}
