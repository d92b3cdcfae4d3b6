/** What a page shows, free of the fonts that it has. */
export interface DrawnPicture {
  readonly texts: readonly string[];
  /** Element, class, and its box within the picture: left, top, right, bottom. */
  readonly shapes: readonly (readonly [name: string, ...box: number[]])[];
}

/** Every picture of the page that this runs in. It is handed to browsers, and so refers to nothing around it. */
export function drawnPictures(): DrawnPicture[] {
  const corner = (x: number, y: number, matrix: DOMMatrix | null): number[] => {
    const point = new DOMPoint(x, y).matrixTransform(matrix ?? undefined);
    return [point.x, point.y];
  };
  const isDrawn = (shape: Element): shape is SVGGraphicsElement => shape instanceof SVGGraphicsElement && shape.closest('defs, pattern') === null;
  return [...document.querySelectorAll('.attention-diagrams svg')].map((picture) => ({
    texts: [...picture.querySelectorAll('text')].map((text) => text.textContent),
    shapes: [...picture.querySelectorAll('rect, circle, line, path, polygon')].filter(isDrawn).flatMap((shape) => {
      const { x, y, width, height } = shape.getBBox();
      // Where nothing is filled there is no box: engines differ in what they say of it.
      if (shape.tagName === 'rect' && (width === 0 || height === 0)) return [];
      const matrix = shape.getCTM();
      return [[`${shape.tagName} ${shape.getAttribute('class') ?? ''}`, ...corner(x, y, matrix), ...corner(x + width, y + height, matrix)]];
    }),
  }));
}

/** CSS pixels: engines round lengths differently, and no shape may be seen elsewhere. */
const NEAR = 0.5;

/** Shapes of two pictures that are not the same, or do not stand at the same place: `[]` where all agree. */
export function shapesApart(one: DrawnPicture, other: DrawnPicture): string[] {
  if (one.shapes.length !== other.shapes.length) return [`${one.shapes.length} shapes and ${other.shapes.length}`];
  return one.shapes.flatMap(([name, ...box], index) => {
    const [otherName, ...otherBox] = other.shapes[index] ?? [''];
    const near = box.every((edge, at) => Math.abs(edge - (otherBox[at] ?? Infinity)) <= NEAR);
    return name === otherName && near ? [] : [`${name} at ${box.join(' ')}, ${otherName} at ${otherBox.join(' ')}`];
  });
}
