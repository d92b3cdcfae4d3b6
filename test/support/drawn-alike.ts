import { shapesApart } from './drawn-blocks';
import type { DrawnPicture } from './drawn-blocks';

/** What another engine draws of an address, and what Chromium draws of it: the same words, numbers and shapes. */
export function expectAlike({ there, here }: { readonly there: readonly DrawnPicture[]; readonly here: readonly DrawnPicture[] }): void {
  expect(there.flatMap(({ shapes }) => shapes).length).toBeGreaterThan(5);
  expect(there.map(({ texts }) => texts)).toEqual(here.map(({ texts }) => texts));
  expect(here.flatMap((picture, index) => shapesApart(picture, there[index] ?? { texts: [], shapes: [] }))).toEqual([]);
}
