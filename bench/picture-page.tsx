import type { Draw } from './heatmap';
import { block, blockOf, heatmapOf, picture, SENTENCE } from './ours';
import { chartjs } from './rivals/chartjs';
import { flowchart } from './rivals/mermaid';
import { plot } from './rivals/plot';
import { plotly } from './rivals/plotly';

/** Milliseconds a round, by contender. */
export type Times = Readonly<Record<string, readonly number[]>>;

const RIVALS = [plot, chartjs, plotly];

/** All who draw the same matrix. */
function matrixContenders(size: number): Readonly<Record<string, Draw>> {
  const heatmap = heatmapOf(size);
  return { ours: picture(size), ...Object.fromEntries(RIVALS.map(({ name, drawing }) => [name, drawing(heatmap)])), ...(size === 8 && { Mermaid: flowchart }) };
}

const BLOCKS: Readonly<Record<string, Draw>> = {
  matrix: block(`${SENTENCE}\nview: matrix`),
  steps: block(`${SENTENCE}\nview: steps`),
  Mermaid: flowchart,
};

/** Milliseconds from the first line of drawing until the frame with the picture has been painted. */
async function timeOf(draw: Draw): Promise<number> {
  const container = document.body.appendChild(document.createElement('div'));
  const start = performance.now();
  const clear = await draw(container);
  await painted();
  const time = performance.now() - start;
  clear();
  container.remove();
  await painted();
  return time;
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  });
}

/** All contenders in turn, round by round, after a few rounds that only warm up. Each round another one comes first: whoever draws after Mermaid has its garbage to collect. */
async function timesOf(contenders: Readonly<Record<string, Draw>>, rounds: number): Promise<Times> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -Math.ceil(rounds / 4); round < rounds; round += 1) {
    for (const [name, draw] of turned(Object.entries(contenders), round)) {
      const time = await timeOf(draw);
      if (round >= 0) times[name]?.push(time);
    }
  }
  return times;
}

/** Every one comes after every other one in some round. */
function turned<Entry>(entries: readonly Entry[], round: number): Entry[] {
  const { length } = entries;
  const first = ((round % length) + length) % length;
  const around = [...entries.slice(first), ...entries.slice(0, first)];
  return Math.floor(round / length) % 2 === 0 ? around : around.reverse();
}

/** Milliseconds of work, layout included, that a move of the pointer over a large matrix costs: the whole block answers. */
async function hoverTimes(size: number, moves: number): Promise<number[]> {
  const container = document.body.appendChild(document.createElement('div'));
  const clear = await block(blockOf(size))(container);
  await painted();
  const svg = container.querySelector('.attn-view-matrix .attn-picture');
  if (svg === null) throw new Error('There is no matrix');
  const box = svg.getBoundingClientRect();
  const times: number[] = [];
  for (let move = 0; move < moves; move += 1) {
    const [clientX, clientY] = [box.left + box.width * (0.3 + (0.4 * move) / moves), box.top + box.height * (0.7 - (0.4 * move) / moves)];
    const start = performance.now();
    svg.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, clientY }));
    await Promise.resolve();
    container.getBoundingClientRect();
    times.push(performance.now() - start);
    await painted();
  }
  clear();
  container.remove();
  return times;
}

declare global {
  interface Window {
    matrixTimes: (size: number, rounds: number) => Promise<Times>;
    blockTimes: (rounds: number) => Promise<Times>;
    hoverTimes: (size: number, moves: number) => Promise<number[]>;
  }
}

window.matrixTimes = (size, rounds) => timesOf(matrixContenders(size), rounds);
window.blockTimes = (rounds) => timesOf(BLOCKS, rounds);
window.hoverTimes = hoverTimes;
