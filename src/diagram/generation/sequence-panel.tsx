import type { VNode } from 'preact';
import { spotOf } from '../interaction/spot';
import { LabelText } from '../label-text';
import type { Panel } from '../panel';
import { labelOf, type Label } from '../text/label';
import { visible } from '../text/visible';
import { baseline, TYPE } from '../type-scale';
import type { Pass } from './pass';

const WIDTH = 640;
const HEIGHT = 26;
const LINE = 50;
const PADDING = 9;
const GAP = 6;
const ROOM = 150;

type State = 'cached' | 'fed' | 'declared' | 'produced';

interface Box {
  readonly label: Label;
  readonly state: State;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const NAMES: Readonly<Record<State, string | undefined>> = { cached: undefined, fed: 'fed now', declared: 'next (declared)', produced: 'next (produced)' };

/** The sequence so far: what is in the cache already, what is fed now, and what comes of it. */
export function sequencePanel({ shown: { site }, steps, at, step }: Pass): Panel {
  const fed = steps.slice(0, at + 1).map((past, index): [string, State] => [past.fed, index === at ? 'fed' : 'cached']);
  const boxes = placed(step.token === '' ? fed : [...fed, [step.token, step.declared ? 'declared' : 'produced']]);
  const width = Math.max(...boxes.map((box) => box.x + box.width)) + 2;
  const height = Math.max(...boxes.map((box) => box.y)) + LINE;
  return {
    id: 'generation-sequence', name: 'The sequence so far', width, height,
    description: `${steps.slice(0, at).map((past) => visible(past.fed)).join(' ')}, now ${visible(step.fed)}; next ${visible(step.token)}.`,
    keys: 'Left and right arrows step through the generation.',
    picture: () => <g>{boxes.map((box, index) => <Token key={index} box={box} />)}</g>,
    overlay: () => null,
    spotAt: ({ x, y }) => {
      const found = boxes.findIndex((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + HEIGHT);
      return site.writes !== undefined && found >= 0 && found <= at ? spotOf({ query: found }) : spotOf({});
    },
    walk: (from) => from,
    placeOf: ({ query = at }) => ({ x: boxes[query]?.x ?? 0, y: 0 }),
  };
}

function placed(tokens: readonly (readonly [string, State])[]): Box[] {
  let [x, y] = [1, 1];
  return tokens.map(([token, state]) => {
    const label = labelOf(token, ROOM, TYPE.label);
    const width = Math.ceil(Math.max(label.width * 1.08 + 2 * PADDING, (NAMES[state] ?? '').length * 6));
    const lead = state === 'declared' || state === 'produced' ? 20 : 0;
    if (x + lead + width > WIDTH && x > 1) [x, y] = [1, y + LINE];
    const box = { label, state, x: x + lead, y, width };
    x += lead + width + GAP;
    return box;
  });
}

function Token({ box: { label, state, x, y, width } }: { readonly box: Box }): VNode {
  const isNext = state === 'declared' || state === 'produced';
  return (
    <g>
      {isNext && <g class="attn-muted"><text x={x - 14} y={baseline(y + HEIGHT / 2, TYPE.label)} text-anchor="middle">→</text></g>}
      <rect class={isNext ? 'attn-not-yet' : state === 'fed' ? 'attn-badge-query' : 'attn-mark'} x={x} y={y} width={width} height={HEIGHT} rx={5} />
      <text class={state === 'produced' ? 'attn-produced' : state === 'fed' ? 'attn-label-focus' : undefined} x={x + width / 2} y={baseline(y + HEIGHT / 2, TYPE.label)} text-anchor="middle"><LabelText label={label} /></text>
      {NAMES[state] !== undefined && <g class="attn-muted"><text x={x + width / 2} y={y + HEIGHT + 14} text-anchor="middle">{NAMES[state]}</text></g>}
    </g>
  );
}
