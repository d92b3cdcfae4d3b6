import { entryOf } from '../../../src/obsidian/gallery/entry';
import { fingerprint } from '../../../src/obsidian/fingerprint';
import { SeenBlocks } from '../../../src/obsidian/gallery/seen-blocks';
import { choicesFor, selected, type Selection } from '../../../src/obsidian/gallery/selection';
import { memoryStorage } from '../../support/fake-notes';

const entry = (path: string, mtime: number, source: string) => entryOf({ path, mtime }, { line: 0, heading: 'Heading', source }, 0);
const cat = entry('b.md', 3, 'the cat sat');
const mask = entry('a.md', 1, 'my dog is [MASK]\nmodel: bert');
const cross = entry('c.md', 2, 'I am -> je suis\nmask: {allow: [[1, 1], [1, 0]]}\nheads: 2');
const all = [cat, mask, cross];

function paths(selection: Partial<Selection>, lastSeen = (_name: string) => 0): string[] {
  return selected(all, { words: '', only: {}, order: 'base', ...selection }, lastSeen).map(({ path }) => path);
}

test('search wants every word, in the note, the heading, the mechanism or the text', () => {
  expect(paths({ words: '' })).toEqual(['b.md', 'a.md', 'c.md']);
  expect(paths({ words: 'CAT heading' })).toEqual(['b.md']);
  expect(paths({ words: 'scaled-dot allow' })).toEqual(['c.md']);
  expect(paths({ words: 'cat dog' })).toEqual([]);
});

test('filters are made of what there is', () => {
  expect(choicesFor(all, 'architecture')).toEqual(['encoder', 'layer']);
  expect(choicesFor(all, 'attention')).toEqual(['cross', 'self']);
  expect(choicesFor(all, 'model')).toEqual(['bert']);
  expect(paths({ only: { attention: 'cross' } })).toEqual(['c.md']);
  expect(paths({ only: { attention: 'self', architecture: 'encoder' } })).toEqual(['a.md']);
});

test('what was not seen for longest comes first, and what was never seen before that', () => {
  const times = new Map([[cat.fingerprint, 20], [cross.fingerprint, 10]]);
  expect(paths({ order: 'seen' }, (name) => times.get(name) ?? 0)).toEqual(['a.md', 'c.md', 'b.md']);
  expect(paths({ order: 'note' })).toEqual(['a.md', 'b.md', 'c.md']);
  expect(paths({ order: 'changed' })).toEqual(['b.md', 'c.md', 'a.md']);
});

test('what is said of a block is known from its text', () => {
  expect(cross).toMatchObject({ title: 'I am → je suis', architecture: 'layer', attention: 'cross', mechanism: 'scaled-dot, allow, 2 heads', ordinal: 1, note: 'c' });
  expect(mask).toMatchObject({ title: 'my dog is [MASK]', architecture: 'encoder', model: 'bert', attention: 'self' });
  expect(entry('x.md', 0, 'title: My own\nQ: [[1, 0]]\nK: [[1, 1]]')).toMatchObject({ title: 'My own' });
  expect(entry('x.md', 0, 'view: family\nmodels: [bert, t5]')).toMatchObject({ title: 'bert, t5' });
  expect(entry('x.md', 0, 'import: "[[a.json]]"')).toMatchObject({ title: 'a.json', architecture: 'recorded', mechanism: 'from a file' });
  expect(entry('x.md', 0, '\n')).toMatchObject({ title: 'An empty block' });
  expect(entry('x.md', 0, 'scoer: dot\n{')).toMatchObject({ path: 'x.md' });
});

test('a block has one name, however its host ends its lines', () => {
  expect(fingerprint('a\r\nb\r\n')).toBe(fingerprint('a\nb'));
  expect(fingerprint('a\nb\n')).toBe(fingerprint('a\nb'));
  expect(fingerprint('a\nb')).not.toBe(fingerprint('a\nc'));
});

test('when blocks were seen is kept, once in a while, and those seen longest ago are forgotten first', () => {
  const storage = memoryStorage();
  let time = 0;
  const waiting: (() => void)[] = [];
  const open = () => new SeenBlocks(storage, () => time, (run) => waiting.push(run));
  const seen = open();
  for (time = 1; time <= 6000; time++) seen.saw(`block ${time}`);
  seen.saw('block 2');
  expect(waiting).toHaveLength(1);
  waiting[0]?.();
  const again = open();
  expect([1, 2, 1000, 1002, 6000].map((n) => again.lastSeen(fingerprint(`block ${n}`)))).toEqual([0, 6001, 0, 1002, 6000]);
  storage.save('attention-diagrams-seen', [['a', 'b'], 3, ['c', 4]]);
  expect([open().lastSeen('a'), open().lastSeen('c')]).toEqual([0, 4]);
});
