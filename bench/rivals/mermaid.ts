import mermaid from 'mermaid';
import type { Draw } from '../heatmap';

/** Twenty nodes as people draw them: steps, a decision at every fourth, its two ways labelled. */
const FLOWCHART = ['flowchart TD', ...Array.from({ length: 19 }, (_, i) => (i % 4 === 3 ? branch(i) : `N${i}[Do step ${i}] --> N${i + 1}[Do step ${i + 1}]`))].join('\n');

function branch(i: number): string {
  return `N${i}{Is step ${i} done?} -->|yes| N${i + 1}[Do step ${i + 1}]\nN${i} -->|no| N${i - 3}`;
}

/** Mermaid draws no matrices; this is what people draw with it. */
export const flowchart: Draw = async (container) => {
  mermaid.initialize({ startOnLoad: false });
  const { svg } = await mermaid.render('flowchart', FLOWCHART);
  container.append(new DOMParser().parseFromString(svg, 'text/html').body.firstChild ?? '');
  return () => container.replaceChildren();
};
