import Plotly from 'plotly.js-cartesian-dist-min';
import { WIDTH, type Contender, type Heatmap } from '../heatmap';

/** Plotly's heatmap, without what answers the pointer. */
export const plotly: Contender = {
  name: 'Plotly heatmap',
  drawing: (heatmap) => async (container) => {
    const { names } = heatmap;
    const trace = { type: 'heatmap', z: rowsOf(heatmap), x: names, y: names, zmin: 0, zmax: 1, colorscale: 'YlOrRd', showscale: false, ...(heatmap.numbered && { texttemplate: '%{z:.2f}' }) } as const;
    await Plotly.newPlot(container, [trace], { width: WIDTH, height: WIDTH, yaxis: { autorange: 'reversed' } }, { staticPlot: true });
    return () => Plotly.purge(container);
  },
};

function rowsOf({ size, values }: Heatmap): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, row) => Array.from(values.subarray(row * size, (row + 1) * size)));
}
