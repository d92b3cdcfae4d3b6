import { blockWithId } from '../../../src/block/in-note/block-with-id';
import { exchangeInNote } from '../../../src/block/in-note/exchanged-block';
import { fenceAround, fencedBlocks } from '../../../src/block/in-note/fence';
import { findsIn, textsIn } from '../../../src/block/in-note/fitting';
import { growth } from '../../support/growth';

const NOTES: readonly (readonly [name: string, first: string, part: string])[] = [
  ['of one item that holds them all', '- item', '  ```attention\n  the cat\n  ```\n'],
  ['of one item of a quote', '> - item', '>   ```attention\n>   the cat\n>   ```\n>'],
  ['of one item each', '', '- item\n\n  ```attention\n  the cat\n  ```\n'],
  ['that have names', '', '```attention\nthe cat\n```\n^name\n'],
  ['that are never closed', '', '```attention\nthe cat\n'],
  ['in one another', '', '> ```attention\n> > ```attention\n> > the cat'],
];

function noteOf(first: string, part: string, blocks: number): string {
  return [first, ...Array.from({ length: blocks }, () => part)].join('\n');
}

/** All that is asked of a note, about its last block. */
function ask(note: string): void {
  const lines = note.split('\n');
  const whereabouts = { text: note, lineStart: lines.length - 6, lineEnd: lines.length };
  fenceAround(lines, lines.length - 3);
  fencedBlocks(note);
  findsIn(note, 'the cat');
  textsIn(note);
  exchangeInNote(note, { source: 'the cat', whereabouts }, 'the dog');
  blockWithId({ path: 'Note.md', text: note }, { note: '', id: 'another' });
}

// Four times the note takes four times as long, in step; sixteen times where it grows with the square.
test.each(NOTES)('a note is looked through in step with its length, in blocks %s', (_, first, part) => {
  const [small, large] = [noteOf(first, part, 200), noteOf(first, part, 800)];
  expect(growth(() => ask(small), () => ask(large))).toBeLessThan(10);
});
