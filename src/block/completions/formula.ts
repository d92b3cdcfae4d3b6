import { formulaFunctions } from '../../engine/formula/functions';
import { steps } from '../../engine/trace/steps';
import type { Completion } from './completion';

/** What every formula may name beside the steps before it. */
const NAMES: readonly Completion[] = [
  { label: 'Q', doc: 'The queries, n × d.' },
  { label: 'K', doc: 'The keys, m × d.' },
  { label: 'V', doc: 'The values, a row a key.' },
  { label: 'd', doc: 'The width of queries and keys.' },
  { label: 'n', doc: 'How many queries there are.' },
  { label: 'm', doc: 'How many keys there are.' },
];

/** Names and functions for the formula of a step; of the steps, those before it. */
export function formulaCompletions(step: string | undefined): readonly Completion[] {
  const ids = Object.values(steps).map(({ id }) => id);
  const at = ids.findIndex((id) => id === step);
  const earlier = Object.values(steps).slice(ids.indexOf('scores'), Math.max(at, 0)).filter(({ id }) => id !== 'capped');
  const functions = [...formulaFunctions()].map(([name, { doc, example }]) => ({ label: name, insert: `${name}(`, doc: `${example}: ${doc}` }));
  return [...NAMES, ...earlier.map(({ id, doc }) => ({ label: id, doc })), ...functions];
}

/** The name that an expression ends in, so far. */
export function lastName(expression: string): string {
  return /[A-Za-z_]\w*$/u.exec(expression)?.[0] ?? '';
}
