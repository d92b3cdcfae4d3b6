import { entriesOf, entryAt } from '../../engine/matrices/matrix';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { LARGEST_SHAPED } from '../matrix/cell-size';
import { namesOf } from '../names';
import type { Shown } from '../shown';
import type { StateName } from '../text/state-name';
import { weightFormat } from '../text/number';
import { visible } from '../text/visible';

interface Props {
  /** One, or several to compare. */
  readonly readings: readonly { readonly name?: string; readonly shown: Shown }[];
  /** On a page that runs nothing, nobody can ask for the table: it is there from the start, unless it is large. */
  readonly asked: boolean;
}

/** The numbers as text, for screen readers and for copying, written once somebody opens it. */
export function DataTable({ readings, asked: fromTheStart }: Props): VNode {
  const small = readings.every(({ shown }) => isSmall(shown));
  const [opened, open] = useState(false);
  const asked = opened || (fromTheStart && small);
  const title = readings.length > 1 ? 'Weights as tables' : 'Weights as a table';
  return (
    <details class="attn-table" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div class="attn-table-scroller" role="region" aria-label={title} tabIndex={0}>
        {asked && readings.map(({ name, shown }, index) => (isSmall(shown) ? <WholeTable key={index} name={name} shown={shown} /> : <StrongestTable key={index} name={name} shown={shown} />))}
      </div>
    </details>
  );
}

function isSmall({ weights }: Shown): boolean {
  return Math.max(weights.rows, weights.columns) <= LARGEST_SHAPED;
}

interface TableProps {
  readonly name: string | undefined;
  readonly shown: Shown;
}

/** What a table holds, after the name of its reading where there are several. */
function captionOf(name: string | undefined, text: string): string {
  return name === undefined ? text : `${visible(name)}: ${text}`;
}

function WholeTable({ name, shown }: TableProps): VNode {
  const { weights, presentation } = shown;
  const { queries, keys } = namesOf(shown);
  const format = weightFormat(presentation.precision);
  return (
    <table>
      <caption>{captionOf(name, 'Rows are queries, columns are keys')}</caption>
      <thead><tr><td />{keys.map((key, j) => <th key={j} scope="col">{inWords(key)}</th>)}</tr></thead>
      <tbody>
        {queries.map((query, i) => (
          <tr key={i}>
            <th scope="row">{inWords(query)}</th>
            {keys.map((_, j) => <td key={j}>{format(entryAt(weights, i, j))}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MOST_KEYS = 5;
/** Of a page-long table nobody reads more, and a page should not wait for it. */
const MOST_QUERIES = 256;

function StrongestTable({ name, shown }: TableProps): VNode {
  const { site, weights, presentation } = shown;
  const { queries } = namesOf(shown);
  const format = weightFormat(presentation.precision);
  const strongest = (query: number) => {
    const row = entriesOf(weights, query);
    return largest(row, MOST_KEYS).map((key) => `${visible((site.labels ?? site).keys[key] ?? '')} ${format(row[key] ?? 0)}`);
  };
  return (
    <table>
      <caption>{captionOf(name, `The ${MOST_KEYS} strongest keys of ${queries.length > MOST_QUERIES ? `the first ${MOST_QUERIES} queries` : 'every query'}; all numbers are in the CSV to take away`)}</caption>
      <tbody>
        {queries.slice(0, MOST_QUERIES).map((query, i) => (
          <tr key={i}>
            <th scope="row">{inWords(query)}</th>
            {strongest(i).map((text, j) => <td key={j}>{text}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The positions of the largest numbers, largest first; of equal ones the first. */
export function largest(numbers: Float64Array, count: number): readonly number[] {
  const found: number[] = [];
  const isLarger = (a: number, b: number) => (numbers[a] ?? 0) > (numbers[b] ?? 0);
  for (let at = 0; at < numbers.length; at++) {
    if (found.length === count && !isLarger(at, found[count - 1] ?? 0)) continue;
    const before = found.findIndex((other) => isLarger(at, other));
    found.splice(before < 0 ? found.length : before, 0, at);
    if (found.length > count) found.pop();
  }
  return found;
}

/** `la after layer 1, writes vache`: a name without signs that only eyes understand. */
function inWords({ token, depth, writes }: StateName): string {
  const state = depth === 0 ? '' : ` after layer ${depth}`;
  return `${visible(token)}${state}${writes === undefined ? '' : `, ${writes.produced ? 'produces' : 'writes'} ${visible(writes.token)}`}`;
}
