import fc from 'fast-check';
import { applied, editOfNote } from '../../../src/block/in-note/note-edit';
import type { DrawnBlock } from '../../../src/block/in-note/find';
import { blocksOf } from '../../../src/block/note';
import { hasTabInQuote, noteWithBlock } from '../../support/notes-with-blocks';
import { keyChange } from '../../support/written-blocks';

const HEAD_TWO = { head: '2' };

function edited(note: string, block: DrawnBlock, changes: Record<string, string | undefined> = HEAD_TWO): string {
  const found = editOfNote(note, block, changes);
  return found.ok ? applied(note, found.edit) : found.why;
}

function uncertain(why: string): string {
  return `The block could not be found for certain: ${why}.`;
}

const lines = (...texts: readonly string[]): string => texts.join('\n');

describe('a block is changed where it stands', () => {
  test.each<[name: string, note: string, result: string]>([
    ['plain', lines('a', '```attention', 'x y', '```', 'b'), lines('a', '```attention', 'x y', 'head: 2', '```', 'b')],
    ['in a callout', lines('> [!note] T', '> ```attention', '> x y', '> ```', '> b'), lines('> [!note] T', '> ```attention', '> x y', '> head: 2', '> ```', '> b')],
    ['in a quote in a quote, each line as it is', lines('> > ~~~attention', '>> x y', '> > ~~~'), lines('> > ~~~attention', '>> x y', '>> head: 2', '> > ~~~')],
    ['in a list', lines('- a', '', '  ```attention', '  x y', '', '  ```'), lines('- a', '', '  ```attention', '  x y', '  head: 2', '', '  ```')],
    ['in a list, on its first line', lines('1. ```attention', '   x y', '   ```'), lines('1. ```attention', '   x y', '   head: 2', '   ```')],
    ['in a nested list in a callout', lines('> [!tip]', '> - a', '>   - b', '>     ```attention', '>     x y', '>     ```'), lines('> [!tip]', '> - a', '>   - b', '>     ```attention', '>     x y', '>     head: 2', '>     ```')],
    ['with tabs', lines('-\ta', '', '\t```attention', '\tx y', '\t```'), lines('-\ta', '', '\t```attention', '\tx y', '\thead: 2', '\t```')],
    ['with a fence that is indented', lines('  ```attention', '  x y', '  ```'), lines('  ```attention', '  x y', '  head: 2', '  ```')],
    ['with a longer fence and words behind it', lines('````attention wide', 'x y', '`````'), lines('````attention wide', 'x y', 'head: 2', '`````')],
    ['never closed', lines('```attention', 'x y'), lines('```attention', 'x y', 'head: 2')],
    ['closed by the end of the callout', lines('> ```attention', '> x y', '', 'b'), lines('> ```attention', '> x y', '> head: 2', '', 'b')],
    ['after frontmatter', lines('---', 'a: b', '---', '```attention', 'x y', '```'), lines('---', 'a: b', '---', '```attention', 'x y', 'head: 2', '```')],
    ['with Windows line ends', 'a\r\n```attention\r\nx y\r\n```\r\n', 'a\r\n```attention\r\nx y\r\nhead: 2\r\n```\r\n'],
    ['beside another one', lines('```attention', 'x z', '```', '```attention', 'x y', '```'), lines('```attention', 'x z', '```', '```attention', 'x y', 'head: 2', '```')],
    ['beside one that begins alike', lines('```attention', 'x y', 'head: 1', '```', '```attention', 'x y', '```'), lines('```attention', 'x y', 'head: 1', '```', '```attention', 'x y', 'head: 2', '```')],
  ])('%s', (_, note, result) => {
    const blank = note.includes('x y\n\n  ```') ? 'x y\n\n' : 'x y\n';
    expect(edited(note, { source: blank })).toBe(result);
    // Reading view has no last line end.
    expect(edited(note, { source: blank.slice(0, -1) })).toBe(result);
  });

  test('a tab that is half before its line and half in it stays, and is blanks where the line changes', () => {
    const note = lines('> ```attention', '>\tx y', '> head: 1', '> ```');
    expect(edited(note, { source: '  x y\nhead: 1' })).toBe(note.replace('1', '2'));
    expect(edited(note, { source: '  x y\nhead: 1' }, { queries: 'z' })).toBe(lines('> ```attention', '>   z', '> head: 1', '> ```'));
  });

  test('an empty one', () => {
    expect(edited(lines('a', '>- ```attention', '>   ```'), { source: '' })).toBe(lines('a', '>- ```attention', '>   head: 2', '>   ```'));
    expect(edited(lines('- ```attention', 'b'), { source: '' })).toBe('The block has no closing fence: add one.');
    expect(edited('```attention', { source: '' })).toBe('The block has no closing fence: add one.');
  });

  test('of two that are alike the one that the host points at', () => {
    const note = lines('```attention', 'x y', '```', '', '> ```attention', '> x y', '> ```');
    expect(edited(note, { source: 'x y', whereabouts: { text: note, lineStart: 4, lineEnd: 6 } })).toBe(lines('```attention', 'x y', '```', '', '> ```attention', '> x y', '> head: 2', '> ```'));
    const returns = (text: string) => text.replaceAll('\n', '\r');
    expect(edited(returns(note), { source: 'x y', whereabouts: { text: note, lineStart: 0, lineEnd: 2 } })).toBe(returns(note).replace('x y\r', 'x y\rhead: 2\r'));
    expect(edited(note.replaceAll('\n', '\r\n'), { source: 'x y', whereabouts: { text: note, lineStart: 0, lineEnd: 2 } })).toBe(lines('```attention', 'x y', 'head: 2', '```', '', '> ```attention', '> x y', '> ```').replaceAll('\n', '\r\n'));
  });
});

describe('nothing is changed where it could be another one', () => {
  const twice = lines('```attention', 'x y', '```', '', '```attention', 'x y', '```');
  test.each<[name: string, note: string, block: DrawnBlock, why: string]>([
    ['it is not there', 'a', { source: 'x y' }, 'the note does not hold it as it is drawn here'],
    ['it was changed meanwhile', lines('```attention', 'x z', '```'), { source: 'x y' }, 'the note does not hold it as it is drawn here'],
    ['two alike, nobody points', twice, { source: 'x y' }, 'the same block stands twice in the note'],
    ['three alike', `${twice}\n${lines('```attention', 'x y', '```')}`, { source: 'x y' }, 'the same block stands 3 times in the note'],
    ['two alike, the note has changed since', `a\n${twice}`, { source: 'x y', whereabouts: { text: twice, lineStart: 0, lineEnd: 2 } }, 'the same block stands twice in the note'],
    ['two alike in what is pointed at', twice, { source: 'x y', whereabouts: { text: twice, lineStart: 0, lineEnd: 6 } }, 'the same block stands twice in the note'],
    ['elsewhere than pointed at', twice, { source: 'x y', whereabouts: { text: twice, lineStart: 3, lineEnd: 3 } }, 'the note does not hold it as it is drawn here'],
    ['one of them is only shown', lines('````md', '```attention', 'x y', '```', '````', '```attention', 'x y', '```'), { source: 'x y' }, 'the same block stands twice in the note'],
    ['another language', lines('```attentions', 'x y', '```'), { source: 'x y' }, 'the note does not hold it as it is drawn here'],
  ])('%s', (_, note, block, why) => expect(edited(note, block)).toBe(uncertain(why)));

  test('what the block itself cannot take is said', () => {
    expect(edited(lines('```attention', 'x', 'y', '```'), { source: 'x\ny' }, { queries: 'z' })).toBe('"queries" cannot be written without changing what else the block says.');
  });
});

test('in any note: the block says what it should, every other character stays, and a Markdown reader finds the same', () => {
  let [saved, all] = [0, 0];
  fc.assert(fc.property(noteWithBlock, keyChange, (note, [key, value]) => {
    const drawn = blocksOf(note);
    for (const [index, { source }] of drawn.entries()) {
      all += 1;
      const found = editOfNote(note, { source }, { [key]: value });
      if (!found.ok) continue;
      saved += 1;
      const result = applied(note, found.edit);
      const now = blocksOf(result);
      expect(now).toHaveLength(drawn.length);
      expect(now.filter((_block, at) => at !== index).map((one) => one.source)).toEqual(drawn.filter((_block, at) => at !== index).map((one) => one.source));

      // The edit lies within the block's own lines.
      const own = now[index];
      const openedAt = note.slice(0, found.edit.start).split(/\r\n|\n/u).length - 1;
      expect(openedAt).toBeGreaterThanOrEqual((drawn[index]?.inNote({ line: 1, column: 1 }).line ?? 0) - 1);
      expect(result.startsWith(note.slice(0, found.edit.start)) && result.endsWith(note.slice(found.edit.end))).toBe(true);

      // And what is in the block now is what the block's own edit says.
      const alone = editOfNote(`\`\`\`\`\`\`attention\n${source}\`\`\`\`\`\``, { source }, { [key]: value });
      if (alone.ok && !hasTabInQuote(note)) expect(own?.source.replaceAll('\r', '')).toBe(blocksOf(applied(`\`\`\`\`\`\`attention\n${source}\`\`\`\`\`\``, alone.edit))[0]?.source);
    }
  }), { numRuns: 500 });
  expect(saved).toBeGreaterThan(all * 0.8);
});

describe('only the lines that change are exchanged: one undo takes back no more, and what stands around them is not touched', () => {
  const NOTE = 'Above\n```attention\nthe cat\nheads: 2\nmask: causal\nview: matrix\n```\nBelow\n';
  const SOURCE = 'the cat\nheads: 2\nmask: causal\nview: matrix';
  const editFor = (changes: Record<string, string | undefined>, note = NOTE) => editOfNote(note, { source: SOURCE }, changes);

  test('a line with another value', () => {
    expect(editFor({ mask: 'none' })).toEqual({ ok: true, edit: { start: NOTE.indexOf('mask'), end: NOTE.indexOf('view'), text: 'mask: none\n' } });
  });

  test('a line more, and a line less', () => {
    const added = editFor({ focus: 'cat' });
    expect(added.ok && added.edit.end - added.edit.start).toBe(0);
    expect(added.ok && added.edit.text).toBe('focus: cat\n');
    expect(editFor({ mask: undefined })).toEqual({ ok: true, edit: { start: NOTE.indexOf('mask'), end: NOTE.indexOf('view'), text: '' } });
  });

  test('from the first to the last of several, with the line ends of the note', () => {
    const note = NOTE.replaceAll('\n', '\r\n');
    expect(editFor({ heads: '3', view: 'arcs' }, note)).toEqual({ ok: true, edit: { start: note.indexOf('heads'), end: note.indexOf('```\r\nBelow'), text: 'heads: 3\r\nmask: causal\r\nview: arcs\r\n' } });
  });

  test('nothing where the block says so already', () => {
    const same = editFor({ mask: 'causal' });
    expect(same.ok && [same.edit.end - same.edit.start, same.edit.text]).toEqual([0, '']);
    const open = editOfNote('```attention\nx y\nmask: causal', { source: 'x y\nmask: causal' }, { mask: 'causal' });
    expect(open.ok && [open.edit.end - open.edit.start, open.edit.text]).toEqual([0, '']);
  });

  test('of two lines that are alike the one that goes', () => {
    const note = '```attention\nthe cat\n# a\n# a\nheads: 2\n# a\n```\n';
    expect(edited(note, { source: 'the cat\n# a\n# a\nheads: 2\n# a' }, { heads: undefined })).toBe('```attention\nthe cat\n# a\n# a\n# a\n```\n');
  });

  test.each([['>', '> '], ['> ', '>']])('a new line begins as the written one above it: after %j, then %j', (first, second) => {
    const note = `> \`\`\`attention\n${first}the cat\n${second}heads: 2\n> \`\`\``;
    expect(edited(note, { source: 'the cat\nheads: 2' }, { head: '2' })).toBe(`> \`\`\`attention\n${first}the cat\n${second}heads: 2\n${second}head: 2\n> \`\`\``);
  });
});
