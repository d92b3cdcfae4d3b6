import fc from 'fast-check';
import { fenceAround } from '../../../src/block/in-note/fence';
import { insertedBlock } from '../../../src/block/in-note/inserted-block';
import { keptInComment, pastedImageAt } from '../../../src/block/in-note/pasted-image';

test.each([
  ['an empty line', { before: '', after: '' }, '```attention\na\n\nb: 1\n```'],
  ['the middle of a text', { before: 'x ', after: ' y' }, '\n```attention\na\n\nb: 1\n```\n'],
  ['a callout', { before: '> ', after: '' }, '```attention\n> a\n>\n> b: 1\n> ```'],
  ['an item of a list', { before: '- x ', after: '' }, '\n  ```attention\n  a\n\n  b: 1\n  ```'],
  ['an item right behind the mark of a quote', { before: '>- x ', after: '' }, '\n>   ```attention\n>   a\n>\n>   b: 1\n>   ```'],
  ['an empty item', { before: '1. ', after: '' }, '```attention\n   a\n\n   b: 1\n   ```'],
])('a block in %s', (_name, gap, text) => {
  expect(insertedBlock(gap, 'a\n\nb: 1\n')).toBe(text);
});

test('whatever ends its lines, and a line to stand under it', () => {
  expect(insertedBlock({ before: '> ', after: '  ' }, 'a\r\nb\rc\n\n', '^x')).toBe('```attention\n> a\n> b\n> c\n> ```\n> ^x');
});

test('a fence in the text makes the one around it longer', () => {
  expect(insertedBlock({ before: '', after: '' }, 'a ``` b')).toBe('````attention\na ``` b\n````');
});

test('wherever a block goes, it is found there whole', () => {
  const before = fc.constantFrom('', 'x ', '> ', '> [!note] x ', '- ', '- [ ] x ', '  - x ', '> - x ', '>- x ', '12) ', '> > ');
  const lines = fc.array(fc.constantFrom('the sea', 'view: matrix', '# a', '  - b', '', '```'), { minLength: 1, maxLength: 5 }).filter((all) => all.at(-1) !== '');
  fc.assert(fc.property(before, fc.constantFrom('', ' y'), lines, (start, after, source) => {
    const note = (start + insertedBlock({ before: start, after }, source.join('\n')) + after).split('\n');
    const opening = note.findIndex((line) => line.endsWith('attention'));
    const fence = fenceAround(note, opening + 1);
    expect(fence && note.slice(fence.opening + 1, fence.end).map(fence.within)).toEqual(source);
  }));
});

test.each([
  ['![[Pasted image 20250104201933.png]]', 3, '![[Pasted image 20250104201933.png]]'],
  ['see ![[a b.png|300]] and ![[c.jpg]]', 30, '![[c.jpg]]'],
  ['see ![[a b.png|300]] and ![[c.jpg]]', 0, undefined],
  ['- ![alt](img/a%20b.PNG)', 0, '![alt](img/a%20b.PNG)'],
  ['![alt](<img/a b (2).png> "t")', 0, '![alt](<img/a b (2).png> "t")'],
  ['![[Other note]] [[a.png]]', 2, undefined],
  ['![[a.png]]  ![[b.png]]', 0, '![[a.png]]'],
  ['![[a.png]]  ![[b.png]]', 10, '![[a.png]]'],
  ['![[a.png]]  ![[b.png]]', 11, undefined],
  ['![[a.png]]  ![[b.png]]', 12, '![[b.png]]'],
  ['![[a.png]]  ![[b.png]]', 22, '![[b.png]]'],
])('the picture in %j at %d', (line, caret, embed) => {
  const found = pastedImageAt(line, caret);
  expect(found?.embed).toBe(embed);
  if (found !== undefined) {
    expect(line.slice(found.start, found.end)).toBe(embed);
    expect(keptInComment(found)).toBe(`%% ${found.embed} %%`);
  }
});
