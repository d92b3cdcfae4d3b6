import fc from 'fast-check';
import type { Quiz } from '../../../src/diagram/quiz/quiz';
import { quizOf } from '../../../src/diagram/quiz/quiz';
import { entryOf, type BlockEntry } from '../../../src/obsidian/gallery/entry';
import { inTurns, Round } from '../../../src/obsidian/gallery/quiz/round';
import { createPipeline } from '../../../src/pipeline';

const pipeline = createPipeline();
const entry = (path: string, source: string, index = 0): BlockEntry => entryOf({ path, mtime: 1 }, { line: index, heading: '', source }, index);
const read = (block: BlockEntry): Promise<Quiz | undefined> => {
  const { trace, presentation } = pipeline.read(block.source);
  return Promise.resolve(quizOf(trace, presentation));
};

async function asked(blocks: readonly BlockEntry[], count: number): Promise<(string | undefined)[]> {
  const round = new Round(blocks, read);
  const said: (string | undefined)[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const next = await round.next();
    said.push(next && `${next.entry.path} ${next.before} ${next.question.kind}: ${next.question.prompt}`);
  }
  return said;
}

test('one question of each block, then another one of each', async () => {
  const blocks = [entry('a.md', 'the cat sat\nquiz: argmax\nfocus: cat'), entry('b.md', 'I am -> je suis\nquiz: sources'), entry('c.md', 'a dog\nquiz: argmax')];
  expect(await asked(blocks, 5)).toEqual([
    'a.md 0 argmax: Which token does “cat” attend to most?',
    'b.md 0 sources: In cross-attention, where do the keys and the values come from?',
    'c.md 0 argmax: Which token does “a” attend to most?',
    'a.md 1 argmax: Which token does “sat” attend to most?',
    'b.md 1 sources: In cross-attention, where do the queries come from?',
  ]);
});

test('blocks without a question are passed over, each read once; where there is none at all, that is the answer', async () => {
  const silent = [entry('a.md', 'view: family'), entry('b.md', 'cat\nquiz: argmax')];
  const reads: string[] = [];
  const round = new Round([...silent, entry('c.md', 'the cat')], (block) => {
    reads.push(block.path);
    return read(block);
  });
  for (let turn = 0; turn < 3; turn += 1) expect((await round.next())?.entry.path).toBe('c.md');
  expect(reads).toEqual(['a.md', 'b.md', 'c.md', 'c.md', 'c.md']);
  expect(await asked(silent, 1)).toEqual([undefined]);
  expect(await asked([], 1)).toEqual([undefined]);
});

test('questions that follow each other are of different notes as long as there are several, and none is left out', () => {
  const blocks = fc.array(fc.constantFrom('a.md', 'b.md', 'c.md'), { maxLength: 12 }).map((paths) => paths.map((path, index) => entry(path, 'a b', index)));
  fc.assert(fc.property(blocks, (all) => {
    const turns = inTurns(all);
    expect(new Set(turns)).toEqual(new Set(all));
    const left = new Map([...new Set(all.map(({ path }) => path))].map((path) => [path, all.filter((one) => one.path === path).length]));
    turns.forEach(({ path }, index) => {
      left.set(path, (left.get(path) ?? 0) - 1);
      const others = [...left].some(([other, count]) => other !== path && count > 0);
      if (others && all.length > index + 1 && turns[index + 1]?.path === path) throw new Error(`${path} twice, and others wait`);
    });
    for (const path of left.keys()) expect(turns.filter((one) => one.path === path)).toEqual(all.filter((one) => one.path === path));
  }));
});
