import { provenance } from '../../src/diagram/provenance';
import { createPipeline } from '../../src/pipeline';

test.each([
  ['the cat sat', 'designed by hand: similar'],
  ['the cat sat\nheads: [previous]', 'designed by hand: previous'],
  ['the cat sat\nprojections: random', 'untrained: seeded random weights'],
  ['the cat sat\nembedding: random', 'designed by hand: similar, over untrained (seeded) vectors'],
  ['Q: [[1, 0]]', undefined],
])('%j says where its numbers come from: %s', (block, expected) => {
  const { trace } = createPipeline().read(block);
  const [head] = trace.sites[0]?.heads ?? [];
  expect(head && provenance(trace.weightsFrom, head)).toBe(expected);
});
