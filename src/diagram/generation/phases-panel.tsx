import type { VNode } from 'preact';
import { spotOf } from '../interaction/spot';
import { Heading } from '../matrix/labels';
import type { Panel } from '../panel';
import type { Pass } from './pass';

const SIDE = 132;
const RIGHT = 270;
const TOP = 42;
/** More rows are not told apart in so small a picture. */
const MOST = 16;

/** Training beside generation: one pass over all rows, or a pass for each. */
export function phasesPanel({ shown: { trace }, steps, at }: Pass): Panel {
  const rows = Math.min(MOST, steps.length);
  const [losses, passes] = [trace.losses.length, steps.length];
  const height = TOP + SIDE + 22;
  return {
    id: 'generation-phases', name: 'Training and generation', width: RIGHT + 270, height,
    description: `Training: one pass, ${passes} rows, ${losses} losses. Generation: ${passes} passes of one row each.`,
    keys: 'Left and right arrows step through the generation.',
    picture: () => (
      <>
        <Heading name="training" size={`1 pass, ${losses} ${losses === 1 ? 'loss' : 'losses'}`} formula="every row at once: what follows is known" />
        <g transform={`translate(${RIGHT} 0)`}><Heading name="generation" size={`${passes} ${passes === 1 ? 'pass' : 'passes'}`} formula="a row a pass: what follows is written first" /></g>
        <Sketch rows={rows} x={0} isNew={() => true} />
        <Sketch rows={rows} x={RIGHT} isNew={(row) => row === Math.min(at, rows - 1)} until={at} />
        <g class="attn-muted">
          <text x={0} y={TOP + SIDE + 15}>one pass: all rows are new</text>
          <text x={RIGHT} y={TOP + SIDE + 15}>{`pass ${at + 1}: one row is new`}</text>
        </g>
      </>
    ),
    overlay: () => null,
    spotAt: () => spotOf({}),
    walk: (from) => from,
    placeOf: () => ({ x: 0, y: 0 }),
  };
}

interface SketchProps {
  readonly rows: number;
  readonly x: number;
  readonly isNew: (row: number) => boolean;
  readonly until?: number;
}

/** The triangle of a causal mask, row by row. */
function Sketch({ rows, x, isNew, until = rows }: SketchProps): VNode {
  const side = SIDE / rows;
  const path = (row: number) => Array.from({ length: row + 1 }, (_, j) => `M${x + j * side + 0.5} ${TOP + row * side + 0.5}h${side - 1}v${side - 1}h${1 - side}z`).join('');
  return (
    <g>
      <rect class="attn-ground" x={x} y={TOP} width={SIDE} height={SIDE} />
      {Array.from({ length: Math.min(rows, until + 1) }, (_, row) => <path key={row} class={isNew(row) ? 'attn-fill-weight' : 'attn-fill-negative'} fill-opacity={isNew(row) ? 0.8 : 0.3} d={path(row)} />)}
    </g>
  );
}
