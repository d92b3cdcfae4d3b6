import type { VNode } from 'preact';
import { neighboursOf, Plates } from '../plate';
import type { Shown } from '../shown';
import { weightFormat } from '../text/number';
import type { StateLabel } from '../text/state-name';
import { baseline, TYPE } from '../type-scale';
import { middleOf, type Geometry } from './geometry';
import type { Line } from './pruning';

const MARGIN = 8;

interface CalledProps {
  readonly shown: Shown;
  readonly lines: readonly Line[];
  readonly geometry: Geometry;
}

/** Where labels are thinned out: those at both ends of the strongest lines, as many as do not cover each other, and the weights of one query. */
export function Called({ shown: { presentation }, lines, geometry }: CalledProps): VNode | null {
  const { left, right, numbers, queries, keys, labelStep } = geometry;
  if (labelStep === 1) return null;
  const format = weightFormat(presentation.precision);
  const calledQueries = apart(lines.map(({ query }) => query), labelStep);
  const calledKeys = apart(lines.map(({ key }) => key), labelStep);
  const weighed = lines.every(({ query }) => query === lines[0]?.query) ? lines.filter(({ key }) => calledKeys.includes(key)) : [];
  return (
    <g class="attn-label">
      <Side positions={calledQueries} labels={queries} geometry={geometry} x={left - MARGIN} anchor="end" />
      <Side positions={calledKeys} labels={keys} geometry={geometry} x={right + MARGIN} anchor="start" />
      <g class="attn-number" text-anchor="end">
        {weighed.map(({ key, weight }) => <text key={key} x={numbers} y={baseline(middleOf(geometry, key), TYPE.number)}>{format(weight)}</text>)}
      </g>
    </g>
  );
}

interface SideProps {
  readonly positions: readonly number[];
  readonly labels: readonly StateLabel[];
  readonly geometry: Geometry;
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

function Side({ positions, labels, geometry, x, anchor }: SideProps): VNode {
  const placed = (position: number) => {
    const label = labels[position];
    return label === undefined ? [] : [{ label, place: { x, y: baseline(middleOf(geometry, position), TYPE.label) } }];
  };
  const neighbours = positions.flatMap((position) => neighboursOf(position, geometry.labelStep));
  return <Plates called={positions.flatMap(placed)} covered={neighbours.flatMap(placed)} anchor={anchor} />;
}

/** Of positions, the first ones come first: those that keep a distance from all before them. */
function apart(positions: readonly number[], distance: number): readonly number[] {
  return positions.reduce<number[]>((kept, position) => (kept.every((other) => Math.abs(other - position) >= distance) ? [...kept, position] : kept), []);
}
