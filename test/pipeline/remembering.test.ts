import { createPipeline, type Pipeline } from '../../src/pipeline';
import { remembering } from '../../src/pipeline/remembering';

/** How often each text was read. */
function counting(): { readonly pipeline: Pipeline; readonly reads: string[] } {
  const [real, reads] = [createPipeline(), [] as string[]];
  return { reads, pipeline: { read: (source) => (reads.push(source), real.read(source)) } };
}

test('a block that comes back is the same reading, computed once', () => {
  const { pipeline, reads } = counting();
  const { read } = remembering(pipeline);
  const first = read('it was tired');
  expect(read('it was wide')).not.toBe(first);
  expect(read('it was tired')).toBe(first);
  expect(reads).toEqual(['it was tired', 'it was wide']);
});

test('what was not looked at for longest is forgotten first', () => {
  const { pipeline, reads } = counting();
  const blocks = ['one two', 'three four', 'five six'];
  const room = (() => {
    let most = 1;
    while (((read) => (read('one two'), read('three four'), read('one two'), reads.splice(0).length))(remembering(pipeline, most).read) > 2) most *= 1.3;
    return most;
  })();
  const { read } = remembering(pipeline, room);
  for (const block of [...blocks, 'five six', 'one two']) read(block);
  expect(reads.slice(0, 3)).toEqual(blocks);
  expect(reads.at(-1)).toBe('one two');
  expect(reads.filter((block) => block === 'five six')).toHaveLength(1);
});

test('a block that is larger than all that is kept does not push out the others', () => {
  const { pipeline, reads } = counting();
  const { read } = remembering(pipeline, 40_000);
  const large = Array.from({ length: 120 }, (_, index) => `w${index}`).join(' ');
  for (const block of ['it was tired', large, large, 'it was tired']) read(block);
  expect(reads).toEqual(['it was tired', large, large]);
});
