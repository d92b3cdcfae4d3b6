import type { Panel } from '../panel';
import { nextPanel } from '../predictions/next-panel';
import { cachePanel } from './cache-panel';
import type { Pass } from './pass';
import { phasesPanel } from './phases-panel';
import { sequencePanel } from './sequence-panel';
import { weightsPanel } from './weights-panel';

/** One step of a generation: the sequence so far, the new row of weights, what comes of it, and what is kept. */
export function generationPanels(pass: Pass): Panel[] {
  const { shown, step } = pass;
  const next = nextPanel({ id: 'generation-next', trace: step.trace, rows: [{ fed: step.fed, target: step.declared ? step.token : undefined }], focus: 0, follows: false });
  return [
    ...(shown.presentation.phase === 'training' ? [phasesPanel(pass)] : []),
    sequencePanel(pass), weightsPanel(pass), next, cachePanel(pass),
  ].filter((panel) => panel !== undefined);
}
