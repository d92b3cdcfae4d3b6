/** The little of it that is used here; it brings no types. https://plotly.com/javascript/reference/heatmap/ */
declare module 'plotly.js-cartesian-dist-min' {
  interface HeatmapTrace {
    readonly type: 'heatmap';
    readonly z: readonly (readonly number[])[];
    readonly x: readonly string[];
    readonly y: readonly string[];
    readonly zmin: number;
    readonly zmax: number;
    readonly colorscale: string;
    readonly showscale: boolean;
    readonly texttemplate?: string;
  }
  const Plotly: {
    newPlot(element: HTMLElement, data: readonly HeatmapTrace[], layout: object, config: { readonly staticPlot: boolean }): Promise<unknown>;
    purge(element: HTMLElement): void;
  };
  export default Plotly;
}
