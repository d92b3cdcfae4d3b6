import fc from 'fast-check';
import { fenceAround } from '../../../src/block/in-note/fence';
import { exchangeInNote } from '../../../src/block/in-note/exchanged-block';
import { applied } from '../../../src/block/in-note/note-edit';

function exchanged(note: string, source: string, text: string): string {
  const edit = exchangeInNote(note, { source }, text);
  return edit.ok ? applied(note, edit.edit) : edit.why;
}

test.each([
  ['at the top', 'a\n```attention\nsea\nview: arcs\n```\nb', 'sea\nview: arcs', 'sea\n# new\nview: arcs', 'a\n```attention\nsea\n# new\nview: arcs\n```\nb'],
  ['in a callout', '> ```attention\n> sea\n> ```\nb', 'sea', 'sea\n\nview: arcs', '> ```attention\n> sea\n> \n> view: arcs\n> ```\nb'],
  ['whose lines begin with blanks, in a quote without', '>```attention\n>sea\n>```', 'sea', 'sea\nmask:\n any:\n\t- causal', '>```attention\n>sea\n>mask:\n>  any:\n> \t- causal\n>```'],
  ['that stands farther left than its fence', '  ```attention\nsea\n  ```', 'sea', 'sea\nmask:\n  any: [causal]', '  ```attention\nsea\nmask:\n    any: [causal]\n  ```'],
  ['in a list, with CRLF', '- x\r\n  ```attention\r\n  sea\r\n  ```\r\n', 'sea', 'lake\nview: arcs', '- x\r\n  ```attention\r\n  lake\r\n  view: arcs\r\n  ```\r\n'],
  ['in tildes', '~~~attention\nsea\n~~~', 'sea', 'lake', '~~~attention\nlake\n~~~'],
  ['that is empty', '> ```attention\n> ```\nb', '', 'sea\nview: arcs', '> ```attention\n> sea\n> view: arcs\n> ```\nb'],
])('a block %s has another text, and nothing else changes', (_where, note, source, text, after) => {
  expect(exchanged(note, source, text)).toBe(after);
});

test('a text that would end its own fence is refused', () => {
  expect(exchanged('```attention\nsea\n```', 'sea', 'sea\n```\nview: arcs')).toBe('A line of the text would end the block in the note: take its ``` out.');
});

test('a block that is there twice, or not any more, is left alone', () => {
  const twice = '```attention\nsea\n```\n\n```attention\nsea\n```';
  expect(exchanged(twice, 'sea', 'lake')).toBe('The block could not be found for certain: the same block stands twice in the note.');
  expect(exchanged('none', 'sea', 'lake')).toBe('The block could not be found for certain: the note does not hold it as it is drawn here.');
});

test('whatever stands around a block stays, and the block says what was written', () => {
  const lines = fc.array(fc.constantFrom('the sea', 'view: matrix', '# a', '', '  - b'), { minLength: 1, maxLength: 5 }).filter((all) => all.at(-1) !== '');
  const around = fc.array(fc.constantFrom('text', '', '- item', '> quote'), { maxLength: 3 });
  const mark = fc.constantFrom('', '> ', '> > ', '  ');
  fc.assert(fc.property(lines, lines, fc.tuple(around, around), mark, fc.constantFrom('\n', '\r\n'), (before, after, [above, below], prefix, end) => {
    const lead = prefix === '  ' ? ['- item'] : [];
    const block = ['```attention', ...before, '```'].map((line) => prefix + line);
    const note = [...above, '', ...lead, ...block, '', ...below].join(end);
    const edit = exchangeInNote(note, { source: before.join('\n') }, after.join('\n'));
    if (!edit.ok) throw new Error(edit.why);
    const changed = applied(note, edit.edit).split(end);
    const opening = above.length + 1 + lead.length;
    const fence = fenceAround(changed, opening + 1);
    expect(changed.slice(0, opening + 1)).toEqual(note.split(end).slice(0, opening + 1));
    expect(fence && changed.slice(fence.opening + 1, fence.end).map(fence.within)).toEqual(after);
    expect(fence && changed.slice(fence.end)).toEqual([`${prefix}\`\`\``, '', ...below]);
  }));
});

test('lines that stay the same keep what stands before them; the others begin as the one above', () => {
  const note = '> ```attention\n>sea\n> # c\n> heads: 2\n>view: arcs\n> ```';
  expect(exchanged(note, 'sea\n# c\nheads: 2\nview: arcs', 'sea\n# c\nheads: 3\nlayer: 1\nview: arcs')).toBe('> ```attention\n>sea\n> # c\n> heads: 3\n> layer: 1\n>view: arcs\n> ```');
});

test('only the lines that change are exchanged, however they end in the text', () => {
  const note = 'a\n```attention\nsea\nheads: 2\nheads: 2\nview: arcs\n```\nb';
  const editTo = (text: string) => {
    const edit = exchangeInNote(note, { source: 'sea\nheads: 2\nheads: 2\nview: arcs' }, text);
    return edit.ok ? { ...edit.edit, was: note.slice(edit.edit.start, edit.edit.end) } : edit.why;
  };
  expect(editTo('sea\r\nheads: 2\rheads: 3\nview: arcs\r\n')).toMatchObject({ was: 'heads: 2\n', text: 'heads: 3\n', start: note.lastIndexOf('heads') });
  expect(editTo('sea\nheads: 2\nview: arcs')).toMatchObject({ was: 'heads: 2\n', text: '' });
  expect(editTo('sea\nheads: 2\nheads: 2\nheads: 2\nview: arcs')).toMatchObject({ was: '', text: 'heads: 2\n' });
  expect(editTo('sea\nheads: 2\nheads: 2\nview: arcs\n')).toMatchObject({ was: '', text: '' });
});

test('a line that is another one takes over only the end of the one before it: whole lines are exchanged', () => {
  const note = '```attention\nsea\n```';
  expect(exchangeInNote(note, { source: 'sea' }, 'the sea')).toEqual({ ok: true, edit: { start: 13, end: 17, text: 'the sea\n' } });
});

describe('what stands before a new line', () => {
  const quoted = (...lines: readonly string[]) => ['> ```attention', ...lines, '> ```'].join('\n');

  test.each<[what: string, note: string, source: string, text: string, result: string]>([
    ['above all others: as the first written one', quoted('>x'), 'x', 'new\nx', quoted('>new', '>x')],
    ['above a blank one: as the first written one', quoted('>', '> x'), '\nx', 'new\n\nx', quoted('> new', '>', '> x')],
    ['above a line of blanks: as the first written one', quoted('>  ', '>x'), ' \nx', 'new\n \nx', quoted('>new', '>  ', '>x')],
    ['below a blank one: as the written one above that', quoted('> x', '>', '> y'), 'x\n\ny', 'x\n\nnew\ny', quoted('> x', '>', '> new', '> y')],
    ['below a line of blanks', quoted('>x', '>  '), 'x\n ', 'x\n \nnew', quoted('>x', '>  ', '>new')],
    ['in the place of another one: as the one above', quoted('> a', '>b', '> c'), 'a\nb\nc', 'a\nd\nc', quoted('> a', '> d', '> c')],
    ['above lines that stay', quoted('> a', '>b', '> c', '> d'), 'a\nb\nc\nd', 'z\nb\nc\nd', quoted('> z', '>b', '> c', '> d')],
    ['with blanks of its own, behind a mark', quoted('>x'), 'x', '  y', quoted('>   y')],
    ['in a block of blank lines: as its fence says', '- ```attention\n\n  ```', '', 'x', '- ```attention\n  x\n  ```'],
    ['with a return for its end', quoted('> x'), 'x', 'y\r', quoted('> y')],
  ])('%s', (_, note, source, text, result) => {
    expect(exchanged(note, source, text)).toBe(result);
  });
});
