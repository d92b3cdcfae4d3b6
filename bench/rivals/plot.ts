import * as Plot from '@observablehq/plot';
import { cellsOf, named, WIDTH, type Contender, type Heatmap } from '../heatmap';

/** Beyond so many rows its cells are pixels, as ours are: a quarter of a million rectangles would take it seconds. */
const MOST_CELLS = 128;

/** Observable Plot: cells with texts on them; of many, a raster. */
export const plot: Contender = {
  name: 'Observable Plot',
  drawing: (heatmap) => (container) => {
    const chart = Plot.plot(heatmap.size > MOST_CELLS ? raster(heatmap) : cells(heatmap));
    container.append(chart);
    return () => chart.remove();
  },
};

function frame(heatmap: Heatmap): Plot.PlotOptions {
  const tickFormat = (position: number): string => heatmap.names[position] ?? '';
  return { width: WIDTH, height: WIDTH, marginLeft: 80, x: { ticks: [...named(heatmap)], tickFormat, tickRotate: -45 }, y: { ticks: [...named(heatmap)], tickFormat }, color: { scheme: 'oranges', domain: [0, 1] } };
}

function cells(heatmap: Heatmap): Plot.PlotOptions {
  const data = cellsOf(heatmap);
  const { x, y, ...rest } = frame(heatmap);
  const text = Plot.text(data, { x: 'column', y: 'row', text: ({ value }: { readonly value: number }) => value.toFixed(2) });
  return { ...rest, x: { ...x, type: 'band' }, y: { ...y, type: 'band' }, marks: [Plot.cell(data, { x: 'column', y: 'row', fill: 'value' }), ...(heatmap.numbered ? [text] : [])] };
}

function raster(heatmap: Heatmap): Plot.PlotOptions {
  const { size, values } = heatmap;
  const { y, ...rest } = frame(heatmap);
  return { ...rest, y: { ...y, reverse: true }, marks: [Plot.raster(Array.from(values), { width: size, height: size, x1: 0, y1: 0, x2: size, y2: size, imageRendering: 'pixelated' })] };
}
