import { CategoryScale, Chart, Tooltip, type ChartArea, type Plugin } from 'chart.js';
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import { cellsOf, WIDTH, type Contender, type Heatmap } from '../heatmap';

interface Cell {
  readonly x: string;
  readonly y: string;
  readonly v: number;
}

/** Chart.js with its matrix. */
export const chartjs: Contender = {
  name: 'Chart.js matrix',
  drawing: (heatmap) => (container) => {
    Chart.register(CategoryScale, MatrixController, MatrixElement, Tooltip);
    const canvas = container.appendChild(document.createElement('canvas'));
    [canvas.width, canvas.height] = [WIDTH, WIDTH];
    const chart = chartOf(canvas, heatmap);
    return () => chart.destroy();
  },
};

function chartOf(canvas: HTMLCanvasElement, heatmap: Heatmap): Chart<'matrix', Cell[], string> {
  const { names, size } = heatmap;
  const data = cellsOf(heatmap).map(({ row, column, value }): Cell => ({ x: names[column] ?? '', y: names[row] ?? '', v: value }));
  return new Chart<'matrix', Cell[], string>(canvas, {
    type: 'matrix',
    data: { datasets: [{
      data,
      backgroundColor: ({ dataIndex }) => `rgba(236, 117, 0, ${data[dataIndex]?.v ?? 0})`,
      width: ({ chart: { chartArea } }) => widthIn(chartArea) / size,
      height: ({ chart: { chartArea } }) => heightIn(chartArea) / size,
    }] },
    options: {
      animation: false, responsive: false, events: [],
      scales: { x: { type: 'category', labels: [...names], offset: true }, y: { type: 'category', labels: [...names], offset: true } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
    },
    plugins: heatmap.numbered ? [numbers(data)] : [],
  });
}

/** While the chart is laid out there is no area yet, whatever its types say. */
function widthIn(area: ChartArea | undefined): number {
  return area?.width ?? 0;
}

function heightIn(area: ChartArea | undefined): number {
  return area?.height ?? 0;
}

/** Chart.js writes no numbers on cells by itself. */
function numbers(data: readonly Cell[]): Plugin<'matrix'> {
  return {
    id: 'numbers',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      [ctx.font, ctx.textAlign, ctx.textBaseline, ctx.fillStyle] = ['12px sans-serif', 'center', 'middle', '#222'];
      for (const [index, element] of chart.getDatasetMeta(0).data.entries()) {
        const { x, y } = element.tooltipPosition(true);
        ctx.fillText((data[index]?.v ?? 0).toFixed(2), x ?? 0, y ?? 0);
      }
    },
  };
}
