import type { Locator } from 'playwright-core';

/** What is wrong with the texts of a picture, in words: two that overlap, one that is not all there. What a plate hides altogether is not seen. */
export type LabelFaults = readonly string[];

/** The texts of every picture in a block, as the browser has set them in the fonts it found. */
export async function labelFaults(block: Locator): Promise<LabelFaults> {
  return block.evaluate((element) => {
    interface Point { readonly x: number; readonly y: number }
    interface Placed { readonly text: string; readonly corners: readonly Point[]; readonly node: SVGTextElement }
    /** What letters leave of their line, above and beneath: descenders may reach into the next line's ascent. */
    const INK = { above: 0.72, below: 0.18 };
    const SLACK = 1;

    /** The letters' box, turned as the text is: half of a line's height is air. */
    const placed = (text: SVGTextElement): Placed | undefined => {
      const [box, matrix, font] = [text.getBBox(), text.getScreenCTM(), Number.parseFloat(getComputedStyle(text).fontSize)];
      if (matrix === null || box.width === 0) return undefined;
      const line = Number(text.getAttribute('y') ?? 0);
      const [top, bottom] = [line - INK.above * font, line + INK.below * font];
      const corners = [[box.x, top], [box.x + box.width, top], [box.x + box.width, bottom], [box.x, bottom]] as const;
      return { text: text.textContent, node: text, corners: corners.map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix)) };
    };

    const along = (corners: readonly Point[], axis: Point): readonly [number, number] => {
      const reach = corners.map(({ x, y }) => x * axis.x + y * axis.y);
      return [Math.min(...reach), Math.max(...reach)];
    };

    /** Two turned rectangles are apart where some side of one has the other beyond it. */
    const overlap = (a: readonly Point[], b: readonly Point[]): number => {
      const axes = [a, b].flatMap((corners) => [0, 1].map((side) => {
        const [from, to] = [corners[side], corners[side + 1]];
        if (from === undefined || to === undefined) return { x: 1, y: 0 };
        const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
        return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
      }));
      return Math.min(...axes.map((axis) => {
        const [one, other] = [along(a, axis), along(b, axis)];
        return Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
      }));
    };

    const cornersOf = ({ left, right, top, bottom }: DOMRect): readonly Point[] => [{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }];

    const contains = ({ left, right, top, bottom }: DOMRect, corners: readonly Point[]): boolean =>
      corners.every(({ x, y }) => x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK);

    const faults: string[] = [];
    for (const svg of element.querySelectorAll<SVGSVGElement>('svg.attn-picture')) {
      const view = svg.closest('.attn-view')?.className.replace(/attn-view(?:-| )?/gu, '').trim() ?? '';
      const name = `${view}/${svg.querySelector('title')?.textContent ?? ''}`;
      const edge = svg.getBoundingClientRect();
      const labels = [...svg.querySelectorAll('text')].flatMap((text) => placed(text) ?? []);
      for (const { text, corners } of labels) {
        const [left, right] = along(corners, { x: 1, y: 0 });
        const [top, bottom] = along(corners, { x: 0, y: 1 });
        const out = Math.max(edge.left - left, right - edge.right, edge.top - top, bottom - edge.bottom);
        if (out > SLACK) faults.push(`${name}: “${text}” is ${out.toFixed(1)} px outside`);
      }
      const plates = [...svg.querySelectorAll('rect.attn-page')].map((plate) => ({ plate, box: plate.getBoundingClientRect() }));
      const above = ({ node }: Placed): readonly DOMRect[] => plates.flatMap(({ plate, box }) => ((node.compareDocumentPosition(plate) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? [] : [box]));
      const seen = labels.filter((label) => !above(label).some((plate) => contains(plate, label.corners)));
      for (const label of seen) {
        const by = Math.max(0, ...above(label).map((plate) => overlap(label.corners, cornersOf(plate))));
        if (by > SLACK) faults.push(`${name}: “${label.text}” is hidden in part, by ${by.toFixed(1)} px`);
      }
      seen.forEach((one, index) => seen.slice(index + 1).forEach((other) => {
        const by = overlap(one.corners, other.corners);
        if (by > SLACK) faults.push(`${name}: “${one.text}” and “${other.text}” overlap by ${by.toFixed(1)} px`);
      }));
    }
    return faults;
  });
}
