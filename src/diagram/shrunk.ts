/**
 * Up to here pictures are drawn smaller in a narrow column; those of the first size down to a small phone's. Wider ones scroll: they
 * would be too small to read. Those a little wider than a column of text (`line`, `over`) are drawn as wide as the column all the same.
 */
const WIDEST = { phone: 400, shrunk: 480, line: 640, over: 760 } as const;

export function shrinks(width: number): boolean {
  return width <= WIDEST.shrunk;
}

/** The class of a picture of that width, in pixels. */
export function pictureClass(width: number): string {
  if (!shrinks(width)) return width > WIDEST.line && width <= WIDEST.over ? 'attn-picture attn-picture-over' : 'attn-picture';
  return `attn-picture attn-picture-shrinks${width > WIDEST.phone ? ' attn-picture-wider' : ''}`;
}

/** The class of the frame around a picture of that width. In a wide window only a long one fades out where it goes on: what makes it fade costs a frame 5 % of its drawing time. */
export function frameClass(width: number): string {
  return shrinks(width) ? 'attn-panel' : 'attn-panel attn-panel-long';
}
