import type { FooterEntry } from '../footer';
import { byHand } from '../memory/by-hand';
import { memoryPanel } from '../memory/memory-panel';
import type { MemoryTrace } from '../../model/memory';
import { provenance } from '../provenance';
import type { Shown } from '../shown';
import { origin } from './legend';
import type { View } from './view';

export const memory = {
  id: 'memory',
  label: 'Memory',
  doc: 'How much of the first word is left in the state of an rnn after each step, and how much of it attention reaches.',
  applies: (trace) => trace.memory !== undefined,
  panels: (shown) => (shown.trace.memory === undefined ? [] : [memoryPanel(shown, shown.trace.memory, footer(shown, shown.trace.memory))]),
} as const satisfies View;

function footer(shown: Shown, told: MemoryTrace): FooterEntry[] {
  return [...origin(shown), ...byHand(told), ...[...measures(told), ...others(shown)].map((text): FooterEntry => ({ kind: 'remark', text }))];
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

/** Whose weights these are, and what was found for trained ones; nothing beyond it. */
function others({ trace, head }: Shown): string[] {
  const trained = provenance(trace, head)?.startsWith('trained') === true;
  return [
    ...(trained ? [] : ['These weights learned nothing.']),
    'Trained LSTM language models used about 200 words of context,',
    'and their order within the nearest 50: Khandelwal et al. 2018.',
  ];
}
