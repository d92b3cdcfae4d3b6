import fc from 'fast-check';
import { fenceAround, fencedBlocks, fencesIn, linesOfNote, sourceOf } from '../../../src/block/in-note/fence';
import { findBlock } from '../../../src/block/in-note/find';
import { findsIn } from '../../../src/block/in-note/fitting';
import { jumbledNote } from '../../support/jumbled-notes';

test('a block that is drawn is found again, though its text holds a list that other fences seem to stand in', () => {
  const note = '```attention\n- ```attention\n  ```\n  ```attention\nthe cat';
  const [, second] = fencedBlocks(note);
  expect(second).toEqual({ opening: 3, end: 5, source: 'the cat' });
  expect(findsIn(note, 'the cat')).toEqual([3]);
});

test('a fence in the frontmatter hides no block', () => {
  const note = '---\na: |\n  ```attention\n---\n- x\n\n  ```attention\n  the cat\n  ```';
  const lines = linesOfNote(note);
  expect([...fencesIn(lines)].map((fence) => sourceOf(lines, fence))).toEqual(['the cat']);
  expect(findsIn(note, 'the cat')).toEqual([6]);
});

/** Whoever lists blocks, asks for the one at the caret, or looks for one that was drawn must mean the same ones. */
test('however a note is jumbled, its blocks are found where they are listed', () => {
  fc.assert(fc.property(jumbledNote, (text) => {
    const lines = linesOfNote(text);
    for (const { opening, end, closed, ...fence } of fencesIn(lines)) {
      const source = sourceOf(lines, { opening, end, closed, ...fence });
      const last = closed ? end : end - 1;
      expect(fencedBlocks(text)).toContainEqual({ opening, end, source });
      expect(fenceAround(lines, opening + 1)?.opening).toBe(end > opening + 1 ? opening : undefined);
      expect(findsIn(text, source)).toContain(opening);
      if (end > opening + 1) expect(findsIn(text, `${source}\n`)).toContain(opening);
      expect(findBlock(text, { source, whereabouts: { text, lineStart: opening, lineEnd: last } })).toMatchObject({ ok: true, found: { opening, end } });
    }
  }), { numRuns: 2000 });
});
