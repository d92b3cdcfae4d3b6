import { textsIn, fencesAbove, findsIn } from '../../../src/block/in-note/fitting';
import { blocksOf } from '../../../src/block/note';

const NOTES = [
  'a\n\n```attention\nx y\n  z: 1\n```\nb\n~~~attention\nq\n~~~',
  '> [!note]\n> ```attention\n> x\n>\n> y\n> ```\n\n- a\n\n  ````attention\n  x\n  ```\n    - deep\n  ````\n',
  '1. one\n   > ```attention\n   > x\n   >   y\n   > ```\n',
  '-\ta\n\n\t```attention\n\tx\n\t\ty\n\t```\n',
  '```attention\r\nx\r\n```\r\nattention\r\n```attentions\r\nx\r\n```\r\n',
  '```attention\nnever closed',
];

test.each(NOTES)('the blocks of a note, as a Markdown reader finds them: %j', (note) => {
  const found = blocksOf(note).map(({ source }) => source.replace(/\n$/u, ''));
  expect(textsIn(note)).toEqual(found);
  expect(fencesAbove(note)).toBe(found.length);
  for (const source of found) expect(findsIn(note, source)).toHaveLength(1);
});

test('blocks above a line', () => {
  const note = 'attention\n```attention\nx\n```\n\n> ```attention\n> y\n> ```\n';
  expect([0, 1, 2, 5, 6, 99].map((line) => fencesAbove(note, line))).toEqual([0, 0, 1, 1, 2, 2]);
});
