import fc from 'fast-check';
import { endOfBlock, withParagraph } from '../../src/obsidian/block-place';

const note = ['# Title', '', '```attention', 'a b', '```', 'after', ''];
const at = { lineStart: 2, lineEnd: 4 };

test.each([['\n'], ['\r\n']])('a block ends with its closing fence, with line ends %j', (end) => {
  const text = note.join(end);
  expect(text.slice(0, endOfBlock(text, at, 'a b'))).toBe(['# Title', '', '```attention', 'a b', '```'].join(end));
  expect(endOfBlock(text, at, 'a b\n')).toBe(endOfBlock(text, at, 'a b'));
});

test.each([
  ['other text stands there', note.join('\n'), at, 'a c'],
  ['the note has changed above it', ['new', ...note].join('\n'), at, 'a b'],
  ['it is in a quote', note.map((line) => `> ${line}`).join('\n'), at, 'a b'],
  ['the fence is not closed', note.slice(0, 4).join('\n'), { lineStart: 2, lineEnd: 3 }, 'a b'],
  ['the closing fence is shorter', note.join('\n').replace('```attention', '````attention'), at, 'a b'],
  ['it is another language', note.join('\n').replace('attention', 'attentions'), at, 'a b'],
  ['the lines are not in the note', '', at, 'a b'],
])('it is not found where %s', (_why, text, lines, source) => {
  expect(endOfBlock(text, lines, source)).toBeUndefined();
});

test('tildes, longer fences, words after the language, and no text at all', () => {
  expect(endOfBlock('~~~~ attention x\n~~~~', { lineStart: 0, lineEnd: 1 }, '')).toBe(21);
});

test('a paragraph below it is apart from what follows, and every other character stays', () => {
  expect(withParagraph('```\nnext', 3, '![[x.svg]]')).toBe('```\n\n![[x.svg]]\n\nnext');
  expect(withParagraph('```\n\nnext', 3, '![[x.svg]]')).toBe('```\n\n![[x.svg]]\n\nnext');
  expect(withParagraph('```', 3, '![[x.svg]]')).toBe('```\n\n![[x.svg]]');
  expect(withParagraph('```\r\nnext', 3, '![[x.svg]]')).toBe('```\r\n\r\n![[x.svg]]\r\n\r\nnext');
  fc.assert(fc.property(fc.string(), fc.string(), (before, rest) => {
    const after = rest === '' ? '' : `\n${rest}`;
    const changed = withParagraph(before + after, before.length, '![[x.svg]]');
    expect(changed.startsWith(`${before}\n`)).toBe(true);
    expect(changed.endsWith(after)).toBe(true);
    expect(changed.slice(before.length, changed.length - after.length)).toMatch(/^\s+!\[\[x\.svg\]\]\s*$/u);
  }));
});
