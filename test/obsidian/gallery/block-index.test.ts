import fc from 'fast-check';
import { BlockIndex } from '../../../src/obsidian/gallery/block-index';
import { Breather } from '../../../src/obsidian/gallery/breather';
import { storedNotes, storeNotes } from '../../../src/obsidian/gallery/stored-index';
import { FakeNotes, idleWindow, memoryStorage, type FakeNote } from '../../support/fake-notes';

afterEach(() => jest.restoreAllMocks());

const block = (text: string): string => `\`\`\`attention\n${text}\n\`\`\`\n`;

function vault(): FakeNotes {
  return new FakeNotes([
    ['A/one.md', { text: `# First\n\n${block('a b')}\n## Second\n\n${block('c d -> e')}`, sections: ['heading', 'code', 'heading', 'code'], headings: [{ text: 'First', line: 0 }, { text: 'Second', line: 6 }] }],
    ['two.md', { text: `> [!note]\n> \`\`\`attention\n> f g\n> model: bert\n> \`\`\``, sections: ['callout'] }],
    ['prose.md', { text: 'nothing', sections: ['heading', 'paragraph'] }],
    ['code.md', { text: '```js\n```', sections: ['code'] }],
  ]);
}

function indexOf(notes: FakeNotes, storage = memoryStorage()): BlockIndex {
  return new BlockIndex(notes, storage, new Breather(() => idleWindow));
}

function said(index: BlockIndex): string[] {
  return index.blocks.map(({ path, heading, ordinal, line, title, model, architecture, attention }) => [path, heading, ordinal, line, title, model ?? architecture, attention].join(' | '));
}

test('reads the notes that can hold a block, and no others', async () => {
  const index = indexOf(vault());
  await index.ready();
  expect(said(index)).toEqual([
    'A/one.md | First | 1 | 2 | a b | layer | self',
    'A/one.md | Second | 2 | 8 | c d → e | layer | cross',
    'two.md |  | 1 | 1 | f g | bert | self',
  ]);
  expect(index.reads).toBe(3);
});

test('blocks are summed up with the defaults of their note, from what is stored too; one that builds on another by its own lines', async () => {
  const [notes, storage] = [new FakeNotes([['one.md', { text: block('a b') + block('from: [[two#^x]]'), sections: ['code', 'code'], defaults: '{"architecture":"decoder","heads":3}' }]]), memoryStorage()];
  for (const index of [indexOf(notes, storage), indexOf(notes, storage)]) {
    await index.ready();
    expect(said(index)).toEqual(['one.md |  | 1 | 0 | a b | decoder | self', 'one.md |  | 2 | 3 | From [[two#^x]] | decoder | self']);
    expect(index.blocks[0]?.mechanism).toContain('3 heads');
  }
});

test('no more than four notes are read at a time', async () => {
  const notes = new FakeNotes(Array.from({ length: 100 }, (_, i) => [`${i}.md`, { text: block('a'), sections: ['code'] }] as const));
  await indexOf(notes).ready();
  expect(notes.mostReading).toBe(4);
});

test('what was read is not read again at the next start, unless it was changed', async () => {
  const [notes, storage] = [vault(), memoryStorage()];
  await indexOf(notes, storage).ready();
  const again = indexOf(notes, storage);
  await again.ready();
  expect(again.reads).toBe(0);
  expect(again.blocks).toHaveLength(3);
  notes.notes.set('code.md', { text: block('new'), sections: ['code'], mtime: 2 });
  const changed = indexOf(notes, storage);
  await changed.ready();
  expect(changed.reads).toBe(1);
  expect(changed.blocks.map(({ path }) => path)).toContain('code.md');
});

test('follows notes that are made, changed, renamed with their folder, and deleted, and says so', async () => {
  const notes = vault();
  const index = indexOf(notes);
  await index.ready();
  let told = 0;
  index.follow(() => told += 1);
  const put = (path: string, note: FakeNote) => {
    notes.notes.set(path, note);
    index.changed(path, note.text);
  };
  put('three.md', { text: block('h'), sections: ['code'], mtime: 5 });
  expect(index.blocks.at(-1)).toMatchObject({ path: 'two.md' });
  expect(index.blocks.at(-2)).toMatchObject({ path: 'three.md', changed: 5, title: 'h' });
  put('three.md', { text: 'gone', sections: ['paragraph'], mtime: 6 });
  expect(index.blocks).toHaveLength(3);
  index.renamed('A', 'B');
  expect(index.blocks.map(({ path, note }) => [path, note])).toEqual([['B/one.md', 'one'], ['B/one.md', 'one'], ['two.md', 'two']]);
  index.deleted('B/one.md');
  expect(index.blocks.map(({ path }) => path)).toEqual(['two.md']);
  expect(told).toBe(4);
});

test('a note that changes while it is read is as it was told last', async () => {
  const notes = vault();
  const index = indexOf(notes);
  const filling = index.ready();
  await new Promise((done) => setImmediate(done));
  notes.notes.set('two.md', { text: block('newer'), sections: ['code'], mtime: 9 });
  index.changed('two.md', block('newer'));
  await filling;
  expect(index.blocks.filter(({ path }) => path === 'two.md').map(({ title }) => title)).toEqual(['newer']);
});

test('a note that cannot be read leaves the others', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  const notes = vault();
  const { list, fileAt, outlineOf, read } = notes;
  const index = new BlockIndex({ list, fileAt, outlineOf, read: (path) => (path === 'two.md' ? Promise.reject(new Error('locked')) : read(path)) }, memoryStorage(), new Breather(() => idleWindow));
  await index.ready();
  expect(index.blocks.map(({ path }) => path)).toEqual(['A/one.md', 'A/one.md']);
  expect(warn).toHaveBeenCalledTimes(1);
});

test('whatever was stored by others is passed by', () => {
  const load = (stored: unknown) => [...storedNotes({ load: () => stored, save: () => undefined }).values()];
  const note = ['a.md', 1, 2, 3, 'Heading', 'a b'];
  expect(load({ version: 1, notes: [note, ['b.md'], ['c.md', 'x', 1], ['d.md', 1, 1, 2], ['e.md', 1, 1, 2, 3, 4], 7, null] })).toEqual([{ path: 'a.md', mtime: 1, size: 2, blocks: [{ line: 3, heading: 'Heading', source: 'a b' }] }]);
  expect(load({ version: 2, notes: [note] })).toEqual([]);
  fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.record({ version: fc.constant(1), notes: fc.array(fc.jsonValue()) })), (stored) => {
    expect(Array.isArray(load(stored))).toBe(true);
  }));
});

test('what is stored has a bound, and a device that refuses is no failure', async () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation();
  const storage = memoryStorage();
  const source = 'word '.repeat(20_000);
  storeNotes(storage, Array.from({ length: 40 }, (_, i) => ({ path: `${i}.md`, mtime: 1, size: 1, blocks: i < 20 ? [] : [{ line: 0, heading: '', source }] })));
  expect([...storage.kept.values()].join('').length).toBeLessThan(1_300_000);
  expect([...storedNotes(storage).values()].filter(({ blocks }) => blocks.length > 0)).toHaveLength(11);
  const full = { load: () => null, save: () => { throw new Error('QuotaExceededError'); } };
  await expect(new BlockIndex(vault(), full, new Breather(() => idleWindow)).ready()).resolves.toBeUndefined();
  expect(warn).toHaveBeenCalledTimes(1);
});
