import { timelinePanels } from '../timeline/kind-panel';
import { TimelineBody } from '../timeline/timeline-body';
import type { View } from './view';

export const timeline = {
  id: 'timeline',
  label: 'Timeline',
  doc: 'Which words are worked out at once and which wait, in self-attention and in an RNN, and what it costs.',
  applies: (trace) => trace.timeline !== undefined,
  panels: timelinePanels,
  Body: TimelineBody,
} as const satisfies View;
