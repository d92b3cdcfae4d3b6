import { Memory, type BlockOfNote } from '../../../src/obsidian/remembered/memory';
import type { LeftBlocks } from '../../../src/obsidian/remembered/left-blocks';
import type { ViewState } from '../../../src/model/view-state';

/** A device: what is stored outlives the memory that stored it. */
function device(stored: unknown = null) {
  const kept = { stored };
  const carried: string[] = [];
  const start = () => new Memory({ load: () => JSON.parse(JSON.stringify(kept.stored)), save: (left: LeftBlocks) => (kept.stored = left) }, (state: ViewState, before, now) => {
    carried.push(`${before} → ${now}`);
    return state;
  });
  return { start, kept, carried };
}

const FENCE = '```';

function note(...sources: readonly string[]): string {
  return sources.map((source) => `${FENCE}attention\n${source}\n${FENCE}\n`).join('\n');
}

/** The nth block of a note of one-line blocks. */
function blockAt(index: number, sources: readonly string[], path = 'a.md'): BlockOfNote {
  return { path, source: sources[index] ?? '', whereabouts: { text: note(...sources), lineStart: index * 4, lineEnd: index * 4 + 2 } };
}

const SELF: ViewState = { site: 'self' };

test('a block is known again after a restart, elsewhere in its note and under another path', () => {
  const { start } = device();
  start().remember(blockAt(0, ['x', 'y']), SELF);
  const memory = start();
  expect(memory.recall(blockAt(1, ['y', 'x']))).toEqual(SELF);
  expect(memory.recall(blockAt(0, ['y', 'x']))).toBeUndefined();
  memory.renamed('a.md', 'b/c.md');
  expect(memory.recall(blockAt(0, ['x'], 'b/c.md'))).toEqual(SELF);
  expect(memory.recall(blockAt(0, ['x']))).toBeUndefined();
});

test('a folder that is renamed takes its notes along, in whatever order the app tells it', () => {
  for (const events of [[['f', 'g'], ['f/a.md', 'g/a.md']], [['f/a.md', 'g/a.md'], ['f', 'g']]] as const) {
    const memory = device().start();
    memory.remember(blockAt(0, ['x'], 'f/a.md'), SELF);
    memory.remember(blockAt(0, ['x'], 'fa.md'), { head: 1 });
    for (const [from, to] of events) memory.renamed(from, to);
    expect(memory.recall(blockAt(0, ['x'], 'g/a.md'))).toEqual(SELF);
    expect(memory.recall(blockAt(0, ['x'], 'fa.md'))).toEqual({ head: 1 });
  }
});

test('equal blocks are told apart by their order; without a place it is the first', () => {
  const memory = device().start();
  memory.remember(blockAt(1, ['x', 'x']), SELF);
  expect(memory.recall(blockAt(0, ['x', 'x']))).toBeUndefined();
  expect(memory.recall(blockAt(1, ['x', 'x']))).toEqual(SELF);
  expect(memory.recall({ path: 'a.md', source: 'x' })).toBeUndefined();
});

test('a last line end, as one view has it and another has not, makes no difference', () => {
  const memory = device().start();
  memory.remember(blockAt(0, ['x']), SELF);
  expect(memory.recall({ path: 'a.md', source: 'x\r\n' })).toEqual(SELF);
});

test('a block that is edited goes on as it was left, and back', () => {
  const { start, kept, carried } = device();
  const memory = start();
  memory.recall(blockAt(1, ['y', 'x']));
  memory.remember(blockAt(1, ['y', 'x']), SELF);
  expect(memory.recall(blockAt(1, ['y', 'x z']))).toEqual(SELF);
  expect(kept.stored).toHaveLength(1);
  expect(memory.recall(blockAt(1, ['y', 'x']))).toEqual(SELF);
  expect(carried).toEqual(['x → x z', 'x z → x']);
});

test('a new block above is not the old one; nor is one that takes the place of a block that only moved', () => {
  const memory = device().start();
  memory.recall(blockAt(0, ['x']));
  memory.remember(blockAt(0, ['x']), SELF);
  expect(memory.recall(blockAt(0, ['new', 'x']))).toBeUndefined();
  expect(memory.recall(blockAt(1, ['new', 'x']))).toEqual(SELF);
});

test('blocks that are gone from a note are forgotten when another of it is changed; one that is being edited is not gone', () => {
  const { start, kept } = device();
  const memory = start();
  const all = ['x', 'y', 'z'];
  all.forEach((_, index) => memory.recall(blockAt(index, all)));
  memory.remember(blockAt(0, all), SELF);
  memory.remember(blockAt(1, all), SELF);
  // In the editor, just now.
  memory.remember(blockAt(2, ['x', 'y and', 'z']), SELF);
  expect(kept.stored).toHaveLength(3);
  memory.remember(blockAt(1, ['x', 'z']), { head: 1 });
  expect(kept.stored).toHaveLength(2);
  // After a restart nothing is being edited.
  start().remember(blockAt(0, ['z']), SELF);
  expect(kept.stored).toHaveLength(1);
});

test('a note that is deleted is forgotten; a picture as it opens is not kept', () => {
  const { start, kept } = device();
  const memory = start();
  memory.remember(blockAt(0, ['x']), SELF);
  memory.remember(blockAt(0, ['x'], 'b.md'), SELF);
  memory.deleted('a.md');
  expect(kept.stored).toHaveLength(1);
  memory.remember(blockAt(0, ['x'], 'b.md'), { site: undefined, held: undefined });
  expect(kept.stored).toEqual([]);
});

test('the oldest are forgotten first', () => {
  const { start, kept } = device();
  const memory = start();
  for (let index = 0; index < 320; index += 1) memory.remember({ path: `${index}.md`, source: 'x' }, SELF);
  memory.remember({ path: '30.md', source: 'x' }, { head: 1 });
  expect(kept.stored).toHaveLength(300);
  expect([19, 20, 30, 319].map((index) => memory.recall({ path: `${index}.md`, source: 'x' }))).toEqual([undefined, SELF, { head: 1 }, SELF]);
});
