import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { drawnStep } from '../drawn-step';
import { baseline, round, TYPE } from '../type-scale';
import { widthOf } from '../text/width';

interface Props {
  readonly ids: readonly string[];
  /** The stage on screen; absent where all of them are. */
  readonly stage: string | undefined;
  readonly feeds: readonly string[];
  readonly onStage: (index: number) => void;
}

const CHIP = { height: 26, padding: 10, gap: 18, top: 26 } as const;
const BEND = 9;
const HEAD = 5;

interface Chip {
  readonly id: string;
  readonly x: number;
  readonly width: number;
}

/** All stages in a row; over them, arrows from those that the one on screen is worked out from. A click leads to one; so do the player and its keys. */
export function StageStrip({ ids, stage, feeds, onStage }: Props): VNode {
  const chips = chipsOf(ids);
  const width = chips.reduce((right, chip) => Math.max(right, chip.x + chip.width), 0) + 1;
  const to = chips.find(({ id }) => id === stage);
  const from = chips.filter(({ id }) => feeds.includes(id));
  const height = CHIP.top + CHIP.height + 2;
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where the column is narrower than the strip, the stage on screen stays in sight.
    if (scroller.current !== null && to !== undefined) scroller.current.scrollLeft = to.x - scroller.current.clientWidth / 2;
  }, [stage]);
  return (
    <div ref={scroller} class="attn-stage-strip" role="group" tabIndex={0} aria-label="Strip of stages. Left and right arrows step through them.">
      <svg class="attn-stages" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={labelOf(to, from)}>
        {chips.map((chip, index) => <ChipPicture key={chip.id} chip={chip} look={lookOf(chip, to, from)} onPress={() => onStage(index)} />)}
        {to !== undefined && from.map((chip, index) => <Arrow key={chip.id} from={chip} to={to} lane={index - (from.length - 1) / 2} />)}
      </svg>
    </div>
  );
}

function chipsOf(ids: readonly string[]): readonly Chip[] {
  let x = 1;
  return ids.map((id) => {
    const width = Math.ceil(widthOf(drawnStep(id).symbol, TYPE.label) + 2 * CHIP.padding);
    const chip = { id, x, width };
    x += width + CHIP.gap;
    return chip;
  });
}

function labelOf(to: Chip | undefined, from: readonly Chip[]): string {
  if (to === undefined) return 'All stages are shown.';
  const sources = from.map(({ id }) => drawnStep(id).symbol).join(' and ');
  return from.length === 0 ? `Stage: ${drawnStep(to.id).symbol}.` : `Stage: ${drawnStep(to.id).symbol}, from ${sources}.`;
}

function lookOf(chip: Chip, to: Chip | undefined, from: readonly Chip[]): string {
  const role = drawnStep(chip.id).role;
  if (chip === to) return `attn-stage attn-stage-here attn-stage-${role}`;
  return from.includes(chip) ? `attn-stage attn-stage-fed attn-stage-${role}` : 'attn-stage';
}

function ChipPicture({ chip: { id, x, width }, look, onPress }: { readonly chip: Chip; readonly look: string; readonly onPress: () => void }): VNode {
  return (
    <g class={look} onClick={onPress}>
      <rect x={x + 0.5} y={CHIP.top + 0.5} width={width - 1} height={CHIP.height - 1} rx={6} />
      <text x={x + width / 2} y={baseline(CHIP.top + CHIP.height / 2, TYPE.label)} text-anchor="middle">{drawnStep(id).symbol}</text>
    </g>
  );
}

/** From the top of one chip over to the top of another; arrows to one chip arrive beside each other. */
function Arrow({ from, to, lane }: { readonly from: Chip; readonly to: Chip; readonly lane: number }): VNode {
  const [start, end] = [round(from.x + from.width / 2), round(to.x + to.width / 2 + lane * 2 * HEAD)];
  const top = CHIP.top - BEND - HEAD;
  return (
    <g>
      <path class="attn-arrow" stroke-width={1.5} d={`M${start} ${CHIP.top - 1}C${start} ${top - BEND} ${end} ${top - BEND} ${end} ${CHIP.top - HEAD}`} />
      <path class="attn-flow-dot" d={`M${end} ${CHIP.top - 1}l${-HEAD + 1} ${-HEAD - 1}h${2 * HEAD - 2}z`} />
    </g>
  );
}
