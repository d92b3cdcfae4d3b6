/** Up to here pictures are drawn smaller in a narrow column; those of the first size down to a small phone's. Wider ones scroll: they would be too small to read. */
const WIDEST = { phone: 400, shrunk: 480 } as const;

export function shrinks(width: number): boolean {
  return width <= WIDEST.shrunk;
}

/** The class of a picture of that width, in pixels. */
export function pictureClass(width: number): string {
  if (!shrinks(width)) return 'attn-picture';
  return `attn-picture attn-picture-shrinks${width > WIDEST.phone ? ' attn-picture-wider' : ''}`;
}
