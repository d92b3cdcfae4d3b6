import fc from 'fast-check';
import { editedSource } from '../../../src/block/edits/edited-source';
import { meaningsOf, readBlock } from '../../../src/block/edits/meaning';
import { linesOf } from '../../../src/block/source';
import { keyChange, writtenBlock, type WrittenBlock } from '../../support/written-blocks';

const lineEnds = fc.oneof(fc.constant(['\n']), fc.constant(['\r\n']), fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 1, maxLength: 7 }));

function withEnds(lines: readonly string[], ends: readonly string[]): string[] {
  return lines.map((line, index) => line + (ends[index % ends.length] ?? '\n'));
}

function sayings(source: string): { id: string; value: string }[] {
  return [...meaningsOf(readBlock(linesOf(source)))];
}

/** The block's own lines beside those of the key: they must stand in the result as they were, in their order. */
function keptLines(block: WrittenBlock, ends: readonly string[], key: string): string[] {
  const owners = block.snippets.flatMap((snippet) => snippet.lines.map(() => snippet.key));
  return withEnds(block.lines, ends).filter((_line, index) => owners[index] !== key);
}

function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const line of whole) if (line === part[at]) at += 1;
  return at === part.length;
}

test('a key says what it should, its comments and all other lines stand as they were, and it can be put back', () => {
  let refused = 0;
  let all = 0;
  fc.assert(fc.property(writtenBlock, lineEnds, keyChange, (block, ends, [key, value]) => {
    const source = withEnds(block.lines, ends).join('');
    const edited = editedSource(source, { [key]: value });
    all += 1;
    if (!edited.ok) {
      refused += 1;
      return;
    }
    const [before, now] = [sayings(source), sayings(edited.source)];
    const wanted = value === undefined ? [] : sayings(`${key}: ${value}`);
    expect(now.filter(({ id }) => id === key)).toEqual(wanted);
    expect(now.filter(({ id }) => id !== key)).toEqual(before.filter(({ id }) => id !== key));

    const result = edited.source.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
    expect(isWithin(keptLines(block, ends, key), result)).toBe(true);
    for (const comment of block.snippets.flatMap(({ comments }) => comments)) expect(edited.source).toContain(comment);

    const old = before.find(({ id }) => id === key);
    const back = editedSource(edited.source, { [key]: old === undefined || old.value === '' ? undefined : old.value });
    if (back.ok && old?.value !== '') expect(sayings(back.source).find(({ id }) => id === key)).toEqual(old);
  }), { numRuns: 600 });
  expect(refused).toBeLessThan(all / 100);
});

test('whatever text is in the block, an edit says what it should or is refused', () => {
  const text = fc.array(fc.oneof(fc.string(), fc.constantFrom('view:', 'view: [', '- a', '{', '}', '"', 'head: 2 # x', '  x: 1', 'Q: [[1]]', '\t', '# c', '{"a": 1,', '|')), { maxLength: 7 }).map((lines) => lines.join('\n'));
  fc.assert(fc.property(text, keyChange, (source, [key, value]) => {
    const edited = editedSource(source, { [key]: value });
    if (!edited.ok) return;
    const [before, now] = [sayings(source), sayings(edited.source)];
    expect(now.filter(({ id }) => id !== key)).toEqual(before.filter(({ id }) => id !== key));
    expect(now.find(({ id }) => id === key)).toEqual(value === undefined ? undefined : sayings(`${key}: ${value}`)[0]);
  }), { numRuns: 500 });
});

test('blocks of JSON stay JSON, and what was not changed stays as it was', () => {
  const value = fc.oneof(fc.integer(), fc.boolean(), fc.string(), fc.array(fc.integer(), { maxLength: 3 }));
  const block = fc.dictionary(fc.constantFrom('queries', 'title', 'head', 'seed', 'precision', 'mask', 'colour'), value);
  fc.assert(fc.property(block, fc.constantFrom(0, 2, '\t'), keyChange, (written, indent, [key, changed]) => {
    const source = JSON.stringify(written, null, indent);
    const edited = editedSource(source, { [key]: changed });
    if (!edited.ok) return;
    const read = JSON.parse(edited.source);
    const { [key]: _old, ...others } = written;
    const { [key]: now, ...kept } = read;
    expect(kept).toEqual(others);
    expect(now === undefined).toBe(changed === undefined);
    expect(Object.keys(read).filter((one) => one in written)).toEqual(Object.keys(written).filter((one) => one in read));
  }));
});
