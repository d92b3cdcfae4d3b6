import { explain } from '../engine/explain/explain';
import { intermediateSentences, sentence } from '../engine/explain/sentence';
import { drawnStep } from './drawn-step';
import type { Spot } from './interaction/spot';
import type { Shown } from './shown';
import { visible } from './text/visible';

/** The arithmetic of the cell that is pointed at, with its own numbers; nothing where no cell is, or it is closed. */
export function accountOf({ trace, site, headIndex }: Shown, spot: Spot): readonly string[] {
  if (spot.step === undefined) return [];
  const step = drawnStep(spot.step);
  const [row, column] = step.transposed === true ? [spot[step.columns], spot[step.rows]] : [spot[step.rows], spot[step.columns]];
  if (row === undefined || column === undefined) return [];
  const account = explain(trace, site, { head: headIndex, step: spot.step, row, column });
  if (account?.arithmetic === undefined) return [];
  return [sentence(account), ...intermediateSentences(account)].map(visible);
}
