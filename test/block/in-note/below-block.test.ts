import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { paragraphBelow, textBelow } from '../../../src/block/in-note/below-block';
import { applied } from '../../../src/block/in-note/note-edit';
import type { DrawnBlock } from '../../../src/block/in-note/find';
import { blocksOf } from '../../../src/block/note';
import { noteWithBlock } from '../../support/notes-with-blocks';

const PICTURE = '![[x.svg]]';
const lines = (...texts: readonly string[]): string => texts.join('\n');

function frozen(note: string, block: DrawnBlock = { source: 'x y' }): string {
  const edit = paragraphBelow(note, block, PICTURE);
  return edit.ok ? applied(note, edit.edit) : edit.why;
}

describe('a paragraph stands below its block, in the same place', () => {
  test.each<[name: string, note: string, result: string]>([
    ['plain', lines('```attention', 'x y', '```', '', 'b'), lines('```attention', 'x y', '```', '', PICTURE, '', 'b')],
    ['before a text that would go on', lines('```attention', 'x y', '```', 'b'), lines('```attention', 'x y', '```', '', PICTURE, '', 'b')],
    ['at the end', lines('```attention', 'x y', '```'), lines('```attention', 'x y', '```', '', PICTURE)],
    ['at the last line end', lines('```attention', 'x y', '```', ''), lines('```attention', 'x y', '```', '', PICTURE, '')],
    ['with Windows line ends', '```attention\r\nx y\r\n```\r\nb', `\`\`\`attention\r\nx y\r\n\`\`\`\r\n\r\n${PICTURE}\r\n\r\nb`],
    ['in a callout', lines('> [!note] T', '> ```attention', '> x y', '> ```', '> b', 'c'), lines('> [!note] T', '> ```attention', '> x y', '> ```', '>', `> ${PICTURE}`, '>', '> b', 'c')],
    ['at the end of a callout', lines('> ```attention', '> x y', '> ```', '', 'b'), lines('> ```attention', '> x y', '> ```', '>', `> ${PICTURE}`, '', 'b')],
    ['of a quote that a text follows', lines('> ```attention', '> x y', '> ```', 'b'), lines('> ```attention', '> x y', '> ```', '>', `> ${PICTURE}`, '>', 'b')],
    ['in a nested list in a callout', lines('> - a', '>   - b', '>     ```attention', '>     x y', '>     ```', '>   - c'), lines('> - a', '>   - b', '>     ```attention', '>     x y', '>     ```', '>', `>     ${PICTURE}`, '>', '>   - c')],
    ['in an item that it begins', lines('1. ```attention', '   x y', '   ```', '2. c'), lines('1. ```attention', '   x y', '   ```', '', `   ${PICTURE}`, '', '2. c')],
    ['with tabs', lines('-\ta', '', '\t```attention', '\tx y', '\t```'), lines('-\ta', '', '\t```attention', '\tx y', '\t```', '', `\t${PICTURE}`)],
    ['before a line of blanks', lines('```attention', 'x y', '```', '  ', 'b'), lines('```attention', 'x y', '```', '', PICTURE, '  ', 'b')],
    ['in a quote, before a blank line of it', lines('> ```attention', '> x y', '> ```', '>', '> b'), lines('> ```attention', '> x y', '> ```', '>', `> ${PICTURE}`, '>', '> b')],
    ['in a quote, before a line of blanks', lines('> ```attention', '> x y', '> ```', '>   ', '> b'), lines('> ```attention', '> x y', '> ```', '>', `> ${PICTURE}`, '>   ', '> b')],
    ['in a quote that a line of blanks ends', lines('> ```attention', '> x y', '> ```', '  ', 'b'), lines('> ```attention', '> x y', '> ```', '>', `> ${PICTURE}`, '  ', 'b')],
    ['in a quote, and a name below that is the quote’s', lines('> ```attention', '> x y', '> ```', '^name'), lines('> ```attention', '> x y', '> ```', '>', `> ${PICTURE}`, '>', '^name')],
    ['with a name and blanks behind it', lines('```attention', 'x y', '```', '^name  ', '', 'b'), lines('```attention', 'x y', '```', '^name  ', '', PICTURE, '', 'b')],
    ['with a name, which is the block’s', lines('```attention', 'x y', '```', '', '^name', '', 'b'), lines('```attention', 'x y', '```', '', '^name', '', PICTURE, '', 'b')],
    ['with tildes, a longer fence and words', lines('~~~~ attention wide', 'x y', '~~~~~'), lines('~~~~ attention wide', 'x y', '~~~~~', '', PICTURE)],
  ])('%s', (_, note, result) => {
    expect(frozen(note)).toBe(result);
    expect(textBelow(result, { source: 'x y' })).toEqual({ ok: true, text: PICTURE });
  });

  test('an empty block', () => expect(frozen('~~~ attention\n~~~', { source: '' })).toBe(`~~~ attention\n~~~\n\n${PICTURE}`));

  test('of two alike the one that the host points at', () => {
    const note = lines('```attention', 'x y', '```', '', '> ```attention', '> x y', '> ```');
    expect(frozen(note, { source: 'x y', whereabouts: { text: note, lineStart: 4, lineEnd: 6 } })).toBe(`${note}\n>\n> ${PICTURE}`);
  });
});

const plain = ['# Title', '', '```attention', 'x y', '```', 'after', ''];
test('nothing follows where nothing stands, or only outside of the quote', () => {
  const below = (...texts: readonly string[]) => textBelow(lines(...texts), { source: 'x y' });
  expect(below('```attention', 'x y', '```', '', '  ')).toEqual({ ok: true, text: '' });
  expect(below('> ```attention', '> x y', '> ```', 'b')).toEqual({ ok: true, text: '' });
  expect(below('> ```attention', '> x y', '> ```', '>', '>  b  ')).toEqual({ ok: true, text: 'b' });
});

test.each<[why: string, note: string, block: DrawnBlock, said: string]>([
  ['other text stands there', lines(...plain), { source: 'x z' }, 'The block could not be found for certain: the note does not hold it as it is drawn here.'],
  ['it stands twice', lines(...plain, ...plain), { source: 'x y' }, 'The block could not be found for certain: the same block stands twice in the note.'],
  ['it stands twice and the note has changed since', lines('new', ...plain, ...plain), { source: 'x y', whereabouts: { text: lines(...plain, ...plain), lineStart: 2, lineEnd: 4 } }, 'The block could not be found for certain: the same block stands twice in the note.'],
  ['the fence is not closed', lines(...plain.slice(0, 4)), { source: 'x y' }, 'The block has no closing fence: add one.'],
  ['the closing fence is shorter', lines(...plain).replace('```attention', '````attention'), { source: 'x y' }, 'The block could not be found for certain: the note does not hold it as it is drawn here.'],
  ['it is another language', lines(...plain).replace('attention', 'attentions'), { source: 'x y' }, 'The block could not be found for certain: the note does not hold it as it is drawn here.'],
  ['the note is empty', '', { source: 'x y', whereabouts: { text: '', lineStart: 2, lineEnd: 4 } }, 'The block could not be found for certain: the note does not hold it as it is drawn here.'],
])('nothing is put anywhere where %s', (_why, note, block, said) => {
  expect(frozen(note, block)).toBe(said);
});

interface Part {
  readonly type: string;
  readonly content: string;
}

const partsOf = (note: string): readonly Part[] => new MarkdownIt().parse(note, {}).map(({ type, content }) => ({ type, content: content.replaceAll('\r', '') }));

test('in any note: a Markdown reader finds one paragraph more, right below the block, and every character of the note stays', () => {
  let [put, all] = [0, 0];
  fc.assert(fc.property(noteWithBlock, (note) => {
    for (const { source } of blocksOf(note)) {
      all += 1;
      const edit = paragraphBelow(note, { source }, PICTURE);
      if (!edit.ok) continue;
      put += 1;
      const { start, end, text } = edit.edit;
      expect([start, text.replace(/[\s>]/gu, '')]).toEqual([end, PICTURE]);
      const [before, after] = [partsOf(note), partsOf(applied(note, edit.edit))];
      const fence = after.findIndex(({ type, content }) => type === 'fence' && content === source.replaceAll('\r', ''));
      expect(after.slice(fence + 1, fence + 4)).toEqual([{ type: 'paragraph_open', content: '' }, { type: 'inline', content: PICTURE }, { type: 'paragraph_close', content: '' }]);
      expect([...after.slice(0, fence + 1), ...after.slice(fence + 4)]).toEqual(before);
    }
  }), { numRuns: 500 });
  expect(put).toBeGreaterThan(all * 0.8);
});
