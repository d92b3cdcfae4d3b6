import fc from 'fast-check';
import { filledFrom, withField } from '../../../src/block/form/filled';
import { valueOf } from '../../../src/block/form/field';
import { keys } from '../../../src/block/keys';
import { meaningOf } from '../../../src/block/edits/meaning';
import { keyChange, writtenBlock } from '../../support/written-blocks';

const known: Readonly<Record<string, { readonly id: string }>> = keys;

function meant(id: string, text: string | undefined): string | undefined {
  const value = text === undefined ? undefined : valueOf({ id }, text);
  return value && meaningOf(value);
}

test('a field that was changed says what was written in it, and all else says and stands as it did', () => {
  let edits = 0;
  fc.assert(fc.property(writtenBlock, keyChange, (block, [id, text]) => {
    const source = block.lines.join('\n');
    const key = known[id];
    if (key === undefined || text === undefined) return;
    const edited = withField(source, key, text);
    if (!edited.ok) return;
    edits += 1;
    const [before, after] = [filledFrom(source), filledFrom(edited.source)];
    expect(meant(id, after.get(id))).toBe(meant(id, text));
    for (const [other, shown] of before) if (other !== id) expect(after.get(other)).toBe(shown);
    for (const comment of block.snippets.flatMap(({ comments }) => comments)) expect(edited.source).toContain(comment);
  }), { numRuns: 300 });
  expect(edits).toBeGreaterThan(100);
});

test('what a form shows of a field can be written back, and changes nothing that the block says', () => {
  fc.assert(fc.property(writtenBlock, (block) => {
    const source = block.lines.join('\n');
    const filled = filledFrom(source);
    for (const [id, text] of filled) {
      const key = known[id];
      if (key === undefined || text === '') continue;
      const edited = withField(source, key, text);
      if (edited.ok) expect(filledFrom(edited.source)).toEqual(filled);
    }
  }), { numRuns: 150 });
});
