import { render } from 'preact';
import { Diagram } from '../src/diagram/diagram';
import { PanelFrame } from '../src/diagram/interaction/panel-frame';
import { NOWHERE } from '../src/diagram/interaction/spot';
import { shownPart } from '../src/diagram/shown';
import { views } from '../src/diagram/views';
import { createPipeline, KEEP_NOTHING } from '../src/pipeline';
import type { Draw, Heatmap } from './heatmap';

export const SENTENCE = 'The animal was too tired to cross it';

/** A block of as many words, all of them different, so that no contender takes two for one. */
export function blockOf(size: number): string {
  const words = size === 8 ? SENTENCE : Array.from({ length: size }, (_, i) => `word${i}`).join(' ');
  return `${words}\nheads: [similar]\nview: matrix`;
}

const pipeline = createPipeline(KEEP_NOTHING);

/** The numbers that our block comes to: what the others draw. */
export function heatmapOf(size: number): Heatmap {
  const [site] = pipeline.read(blockOf(size)).trace.sites;
  const weights = site?.heads[0]?.steps['weights'];
  if (site === undefined || weights?.rows !== size) throw new Error('The block has no such weights');
  return { size, names: site.queries, values: weights.data, numbered: size <= 16 };
}

/** The picture alone, as the others draw it alone, from numbers that are there. */
export function picture(size: number): Draw {
  const { trace, presentation } = pipeline.read(blockOf(size));
  return (container) => {
    const shown = shownPart(trace, presentation, {});
    const panels = shown ? views.matrix.panels(shown) : [];
    render(<>{panels.map((panel) => <PanelFrame key={panel.id} panel={panel} prefix="bench" pointing={{ spot: NOWHERE, locked: false }} send={() => undefined} inspectorId="none" />)}</>, container);
    return () => render(null, container);
  };
}

/** Everything: from the block's text to its picture with the controls around it. */
export function block(source: string): Draw {
  return (container) => {
    const { trace, presentation, choices, request } = pipeline.read(source);
    render(<Diagram trace={trace} presentation={presentation} choices={choices} request={request} blockId="bench" />, container);
    return () => render(null, container);
  };
}
