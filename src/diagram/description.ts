import { counted } from '../engine/wording/counted';
import { entriesOf } from '../engine/matrices/matrix';
import { bandsAlong, sharesInWords } from './matrix/bands';
import type { Subject } from './matrix/subject';
import { namesOf } from './names';
import type { Shown } from './shown';
import { spoken, spokenWriting, type StateName } from './text/state-name';
import { weightFormat } from './text/number';
import { visible } from './text/visible';

/** What the weights say, for those who cannot see the picture. */
export function describeWeights(shown: Shown): string {
  const { site, focus } = shown;
  const kind = site.from.queries === site.from.keys ? 'Self-attention' : 'Cross-attention';
  const sizes = `${counted(site.queries.length, 'query', 'queries')} (rows) and ${counted(site.keys.length, 'key', 'keys')} (columns)`;
  return `${kind} with ${sizes}. ${strongest(shown, focus)}`;
}

/** A step other than the weights is described by its size: its numbers stand in the cells. */
export function describeStep(shown: Shown, { step, matrix }: Subject): string {
  if (step.shares === true) return describeWeights(shown);
  return `${step.symbol}, ${counted(matrix.rows, 'row', 'rows')} and ${counted(matrix.columns, 'column', 'columns')}.`;
}

/** `"it" attends most to "animal" (0.31) and "street" (0.22).` */
export function strongest({ trace, site, head, presentation }: Shown, query: number): string {
  return strongestOf({ trace, site, head }, query, presentation.precision);
}

/** As `strongest`, of any head of a trace. */
export function strongestOf({ trace, site, head }: Pick<Shown, 'trace' | 'site' | 'head'>, query: number, precision?: number): string {
  const weights = head.steps['weights'];
  if (weights === undefined) return '';
  const names = namesOf({ trace, site });
  const format = weightFormat(precision);
  const row = entriesOf(weights, query);
  const named = spokenAt(names.queries, query);
  const top = Array.from(row, (weight, key) => ({ weight, key })).filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight).slice(0, 2);
  if (top.length === 0) return `${named} attends to nothing.`;
  const bands = bandsAlong(trace, site);
  const shares = bands === undefined || bands.columns.length === 0 ? '' : ` Of its attention: ${sharesInWords(weights, query, bands)}.`;
  return `${named} attends most to ${top.map(({ weight, key }) => `${spokenAt(names.keys, key)} (${format(weight)})`).join(' and ')}.${shares}${spokenAt(names.queries, query, spokenWriting)}`;
}

export function spokenAt(names: readonly StateName[], position: number, say = spoken): string {
  const name = names[position];
  return name === undefined ? '' : say(name);
}

export function quoted(token: string): string {
  return `“${visible(token)}”`;
}
