import { DrawingTurns } from '../../src/obsidian/drawing-turns';

const IN_EDITOR = () => true;
const ELSEWHERE = () => false;

/** A page whose time passes only when told, and whose tasks run one by one. */
function fakePage() {
  let now = 0;
  const tasks: (() => void)[] = [];
  return {
    turns: new DrawingTurns(() => now, (act) => tasks.push(act)),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    /** One more task, and all that follows from it. */
    nextTask: async () => {
      tasks.shift()?.();
      await new Promise(setImmediate);
    },
    tasks,
  };
}

/** Blocks that take so many milliseconds each; what was drawn so far. */
function blocksOf({ pass }: ReturnType<typeof fakePage>, milliseconds: number) {
  const drawn: number[] = [];
  const draw = (block: number) => () => {
    drawn.push(block);
    pass(milliseconds);
    return undefined;
  };
  return { drawn, draw };
}

test('a task has time for blocks until they took too much of it, the next one has time again', async () => {
  const fake = fakePage();
  const { turns } = fake;
  expect(turns.hasTime()).toBe(true);
  fake.pass(11);
  expect(turns.hasTime()).toBe(true);
  fake.pass(1);
  expect(turns.hasTime()).toBe(false);
  await fake.nextTask();
  expect(turns.hasTime()).toBe(true);
});

test('in an editor blocks wait for later tasks, a stretch of them in each, in the order in which they came', async () => {
  const fake = fakePage();
  const { turns } = fake;
  const { drawn, draw } = blocksOf(fake, 7);
  turns.hasTime();
  fake.pass(20);
  const done: number[] = [];
  [0, 1, 2, 3, 4].forEach((block) => void turns.later(IN_EDITOR, draw(block)).then(() => done.push(block)));
  await new Promise(setImmediate);
  expect(drawn).toEqual([]);
  await fake.nextTask();
  expect(turns.hasTime()).toBe(true);
  await fake.nextTask();
  expect(drawn).toEqual([0, 1]);
  expect(done).toEqual([0, 1]);
  for (let task = 0; task < 10; task += 1) await fake.nextTask();
  expect(drawn).toEqual([0, 1, 2, 3, 4]);
  expect(done).toEqual([0, 1, 2, 3, 4]);
  expect(fake.tasks).toEqual([]);
});

test('elsewhere a block is drawn before anything else is done, whatever it costs', async () => {
  const fake = fakePage();
  const { turns } = fake;
  const { drawn, draw } = blocksOf(fake, 50);
  turns.hasTime();
  fake.pass(20);
  [0, 1, 2].forEach((block) => void turns.later(ELSEWHERE, draw(block)));
  await Promise.resolve();
  expect(drawn).toEqual([0, 1, 2]);
});

test('what a block must read first is waited for by whoever asked for it, and by no other block', async () => {
  const fake = fakePage();
  const { turns } = fake;
  const read: (() => void)[] = [];
  let done = false;
  const reading = new Promise<void>((resolve) => read.push(resolve));
  const { drawn, draw } = blocksOf(fake, 1);
  void turns.later(IN_EDITOR, () => reading).then(() => {
    done = true;
  });
  void turns.later(IN_EDITOR, draw(1));
  await new Promise(setImmediate);
  await fake.nextTask();
  expect(drawn).toEqual([1]);
  expect(done).toBe(false);
  read[0]?.();
  await new Promise(setImmediate);
  expect(done).toBe(true);
});

test('a block that fails tells whoever asked for it, and holds up no other one', async () => {
  const fake = fakePage();
  const { turns } = fake;
  const { drawn, draw } = blocksOf(fake, 1);
  const failing = turns.later(IN_EDITOR, () => {
    throw new Error('It cannot be drawn.');
  });
  const told = expect(failing).rejects.toThrow('It cannot be drawn.');
  void turns.later(IN_EDITOR, draw(1));
  await new Promise(setImmediate);
  await fake.nextTask();
  expect(drawn).toEqual([1]);
  await told;
});
