import * as Plot from '@observablehq/plot';
import mermaid from 'mermaid';
import { render } from 'preact';
import { Diagram } from '../src/diagram/diagram';
import { PanelFrame } from '../src/diagram/interaction/panel-frame';
import { NOWHERE } from '../src/diagram/interaction/spot';
import { shownPart } from '../src/diagram/shown';
import { views } from '../src/diagram/views';
import { createPipeline, KEEP_NOTHING } from '../src/pipeline';

type Draw = (container: HTMLElement) => void | Promise<void>;

/** Twenty nodes as people draw them: steps, a decision at every fourth, its two ways labelled. */
const FLOWCHART = ['flowchart TD', ...Array.from({ length: 19 }, (_, i) => (i % 4 === 3 ? branch(i) : `N${i}[Do step ${i}] --> N${i + 1}[Do step ${i + 1}]`))].join('\n');

function branch(i: number): string {
  return `N${i}{Is step ${i} done?} -->|yes| N${i + 1}[Do step ${i + 1}]\nN${i} -->|no| N${i - 3}`;
}

const WORDS = 'The animal was too tired to cross .';

/** The same 8 × 8 weights for all who draw a matrix. */
const pipeline = createPipeline(KEEP_NOTHING);
const matrixReading = pipeline.read(`${WORDS}\nview: matrix`);
const weights = matrixReading.trace.sites[0]?.heads[0]?.steps['weights'];
const cells = Array.from(weights?.data ?? [], (value, index) => ({ row: Math.floor(index / 8), column: index % 8, value }));

const contenders: Readonly<Record<string, Draw>> = {
  // The picture alone, as the others draw it alone; the block below has its toolbar and all else around it.
  'matrix, trace to raster': (container) => {
    const shown = shownPart(matrixReading.trace, matrixReading.presentation, {});
    const panels = shown ? views.matrix.panels(shown) : [];
    render(<>{panels.map((panel) => <PanelFrame key={panel.id} panel={panel} prefix="bench" pointing={{ spot: NOWHERE, locked: false }} send={() => undefined} inspectorId="none" />)}</>, container);
  },
  'block with a matrix, source to raster': (container) => {
    const { trace, presentation, choices, request } = pipeline.read(`${WORDS}\nview: matrix`);
    render(<Diagram trace={trace} presentation={presentation} choices={choices} request={request} blockId="bench" />, container);
  },
  'all steps, source to raster': (container) => {
    const { trace, presentation, choices, request } = pipeline.read(`${WORDS}\nview: steps`);
    render(<Diagram trace={trace} presentation={presentation} choices={choices} request={request} blockId="bench" />, container);
  },
  'Observable Plot': (container) => {
    container.append(Plot.plot({
      axis: 'both',
      x: { type: 'band' },
      y: { type: 'band' },
      marks: [Plot.cell(cells, { x: 'column', y: 'row', fill: 'value' }), Plot.text(cells, { x: 'column', y: 'row', text: (cell: { value: number }) => cell.value.toFixed(2) })],
    }));
  },
  'Mermaid, 20 nodes': async (container) => {
    const { svg } = await mermaid.render('flowchart', FLOWCHART);
    container.append(new DOMParser().parseFromString(svg, 'text/html').body.firstChild ?? '');
  },
};

/** Milliseconds from the first line of drawing until the frame with the picture has been painted. */
async function timeOf(draw: Draw): Promise<number> {
  const container = document.body.appendChild(document.createElement('div'));
  const start = performance.now();
  await draw(container);
  await painted();
  const time = performance.now() - start;
  render(null, container);
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

declare global {
  interface Window {
    timesOf: (rounds: number) => Promise<Record<string, number[]>>;
  }
}

/** All contenders in turn, round by round, after a few rounds that only warm up. */
window.timesOf = async (rounds) => {
  mermaid.initialize({ startOnLoad: false });
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = -5; round < rounds; round += 1) {
    for (const [name, draw] of Object.entries(contenders)) {
      const time = await timeOf(draw);
      if (round >= 0) times[name]?.push(time);
    }
  }
  return times;
};
