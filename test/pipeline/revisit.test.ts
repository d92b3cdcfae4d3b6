import { createPipeline } from '../../src/pipeline';

const run = jest.fn();
jest.mock('../../src/architectures', () => {
  const actual = jest.requireActual('../../src/architectures');
  return { ...actual, run: (...asked: unknown[]) => (run(), actual.run(...asked)) };
});

beforeEach(() => run.mockClear());

const NOTE = Array.from({ length: 100 }, (_, index) => `block ${index} of a note\narchitecture: ${index % 2 === 0 ? 'layer' : 'encoder'}`);

test('a note of a hundred blocks: coming back runs nothing, and shows the same', () => {
  const pipeline = createPipeline();
  const first = NOTE.map((source) => pipeline.read(source).trace);
  expect(run).toHaveBeenCalledTimes(100);
  expect(NOTE.map((source) => pipeline.read(source).trace)).toEqual(first);
  expect(run).toHaveBeenCalledTimes(100);
});

test('what a reader asked for is there too, and each request has its own answer', () => {
  const pipeline = createPipeline();
  const read = () => pipeline.read('I am a student -> je suis étudiant');
  const self = read().request({ attention: 'self' });
  const tried = read().request({ attention: 'cross', keys: 'one two' });
  expect(run).toHaveBeenCalledTimes(3);
  expect(read().request({ attention: 'self' })).toBe(self);
  expect(read().request({ keys: 'one two', attention: 'cross' })).toBe(tried);
  expect(run).toHaveBeenCalledTimes(3);
  expect(read().request({ attention: 'cross', keys: 'one three' }).sites[0]?.keys).toEqual(['one', 'three']);
  expect(read().trace.attention).toBe('cross');
  expect(run).toHaveBeenCalledTimes(4);
});

test('another text is another block, by any character; after a forgetting all is run anew', () => {
  const pipeline = createPipeline();
  pipeline.read('a b');
  pipeline.read('a b ');
  expect(run).toHaveBeenCalledTimes(2);
  pipeline.forget();
  pipeline.read('a b');
  expect(run).toHaveBeenCalledTimes(3);
});

test('no more is kept than is allowed', () => {
  const pipeline = createPipeline({ count: 100, weight: 500 });
  const long = Array.from({ length: 40 }, (_, index) => `w${index}`).join(' ');
  pipeline.read(long);
  pipeline.read(long);
  expect(run).toHaveBeenCalledTimes(2);
});
