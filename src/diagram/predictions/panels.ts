import type { Operation } from '../../model/trace';
import { declaredAfter } from '../names';
import type { Panel } from '../panel';
import type { Shown } from '../shown';
import { numberFormat, percent } from '../text/number';
import { visible } from '../text/visible';
import { predictionOrigin } from './badges';
import { nextPanel } from './next-panel';
import { rowsPanel } from './rows-panel';
import { wordsPanel } from './words-panel';

/** More masks than these are not looked at one by one. */
const MOST_MASKS = 6;

/** What an architecture makes of its last hidden states: words behind masks, next tokens, replaced tokens, losses. */
export function predictionPanels(shown: Shown): Panel[] {
  const { trace, presentation } = shown;
  if (trace.architecture === 'encoder') return [...masked(shown), ...replaced(shown)];
  return [...(presentation.phase === 'training' ? losses(shown) : []), ...next(shown)];
}

function masked(shown: Shown): Panel[] {
  return shown.trace.predictions.slice(0, MOST_MASKS).flatMap(({ position }) => wordsPanel(shown, position) ?? []);
}

/** The rows of a decoder's sites are what it is fed; at another site the last of them is shown. */
function next(shown: Shown): Panel[] {
  const { trace, site, focus } = shown;
  const fed = trace.sites.find(({ writes }) => writes !== undefined);
  if (fed === undefined) return [];
  const follows = site.writes !== undefined;
  const rows = fed.queries.map((token, row) => ({ fed: token, target: declaredAfter(trace, fed, row) }));
  const panel = nextPanel({ id: 'next', trace, rows, follows, focus: follows ? focus : rows.length - 1 });
  return panel === undefined ? [] : [panel];
}

/** Clark et al. 2020, eq. 2: for each token, whether another model put it there. */
function replaced({ trace, site }: Shown): Panel[] {
  const operation = trace.operations.find(({ id }) => id === `${site.from.queries}/replaced`);
  if (operation === undefined) return [];
  const rows = site.queries.map((token, position) => ({ position, texts: [token], share: valueAt(operation, position), number: percent(valueAt(operation, position)) }));
  return [rowsPanel({
    id: 'replaced', name: 'Which tokens were replaced', rows,
    description: `The probability that each token was put there by another model: ${rows.map(({ texts, number }) => `${visible(texts[0] ?? '')} ${number}`).join(', ')}.`,
    heading: { name: 'P(replaced)', size: `${operation.output.rows} × 1`, formula: `= ${trace.formulas[operation.formula ?? '']?.expression ?? ''}` },
    titles: ['token', 'put there by another model'], footer: predictionOrigin(trace),
  })];
}

function valueAt({ output }: Operation, row: number): number {
  return output.data[row * output.columns] ?? 0;
}

/** Teacher forcing: every row is fed the declared token, whatever the row before predicted, and pays for what follows. */
function losses({ trace }: Shown): Panel[] {
  if (trace.losses.length === 0) return [];
  const site = trace.sites.find(({ writes }) => writes !== undefined);
  const format = numberFormat(trace.losses.map(({ loss }) => loss));
  const mean = trace.losses.reduce((sum, { loss }) => sum + loss, 0) / trace.losses.length;
  return [rowsPanel({
    id: 'losses', name: 'Training: a loss for each row',
    description: `${trace.losses.map(({ position, target, loss }) => `fed ${visible(site?.queries[position] ?? '')}, ${visible(target)} follows: loss ${format(loss)}`).join('; ')}. Mean ${format(mean)}.`,
    heading: { name: 'training', size: `${trace.losses.length} losses in one pass`, formula: 'loss = −ln P(target)' },
    titles: ['fed', 'target', 'P(target)', 'loss'],
    rows: trace.losses.map(({ position, target, probability, loss }) => ({ position, texts: [site?.queries[position] ?? '', target], share: probability, number: percent(probability), last: format(loss) })),
    summary: `mean ${format(mean)}`, footer: predictionOrigin(trace),
  })];
}
