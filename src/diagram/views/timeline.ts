import { pictures } from '../../architectures/pictures';
import { timelinePanels } from '../timeline/kind-panel';
import { TimelineBody } from '../timeline/timeline-body';
import type { View } from './view';

export const timeline = {
  id: 'timeline',
  label: 'Timeline',
  applies: pictures.timeline.isIn,
  panels: timelinePanels,
  Body: TimelineBody,
} as const satisfies View;
