import { arcsPanel } from '../arcs/arcs-panel';
import { DRAWN_SHARE, lines, MOST_LINES, type Line } from '../arcs/pruning';
import { describeWeights } from '../description';
import type { FooterEntry } from '../footer';
import { percent } from '../text/number';
import { origin } from './legend';
import { rowByRow } from './moments';
import type { View } from './view';

export const arcs = {
  id: 'arcs',
  label: 'Arcs',
  moments: rowByRow,
  panels: (shown) => {
    const background = lines(shown.weights);
    return [arcsPanel(shown, {
      name: 'Arcs: weights',
      description: describeWeights(shown),
      background,
      footer: [pruned(background), ...origin(shown)],
    })];
  },
} as const satisfies View;

/** What the lines leave out. */
function pruned(background: readonly Line[]): FooterEntry {
  const most = background.length === MOST_LINES ? `, ${MOST_LINES} in the background` : '';
  return { kind: 'remark', text: `lines: the strongest ${percent(DRAWN_SHARE)} of each row${most}` };
}
