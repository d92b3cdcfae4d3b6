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

describe('a block’s text fits into a fence as hosts hand it over', () => {
  test.each<[what: string, note: readonly string[], source: string, finds: readonly number[]]>([
    ['blank lines at the end of one that is not closed may be its own or not', ['```attention', 'x', '', '  '], 'x', [0]],
    ['and count once where the last line end is handed over', ['```attention', 'x', ''], 'x\n', [0]],
    ['text at its end is its own', ['```attention', 'x', 'y'], 'x', []],
    ['blank lines of a closed one are its own', ['```attention', 'x', '', '```'], 'x', []],
    ['a text that goes on does not fit', ['```attention', 'x', '```'], 'x\ny', []],
    ['less indentation than the note has', ['- ```attention', '      x', '  ```'], 'x', [0]],
    ['as much as the note has', ['- ```attention', '      x', '  ```'], '      x', [0]],
    ['less than a quote has', ['> ```attention', '>     x', '> ```'], 'x', [0]],
    ['not the end of a word', ['```attention', '  ax', '```'], 'x', []],
    ['a mark of the text is not the quote’s', ['> ```attention', '> > x', '> ```'], '> x', [0]],
    ['nor is it left out', ['> ```attention', '> > x', '> ```'], 'x', []],
    ['the second of two', ['a', '```attention', 'x', '```', '', '~~~attention', 'y', '~~~'], 'y', [5]],
    ['each of two alike', ['```attention', 'x', '```', '', '> ```attention', '> x', '> ```'], 'x', [0, 4]],
    ['in an item of a quote', ['> - ```attention', '>   x', '>   ```'], 'x', [0]],
  ])('%s', (_, note, source, finds) => {
    expect(findsIn(note.join('\n'), source)).toEqual(finds);
  });
});
