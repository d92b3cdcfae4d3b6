import fc from 'fast-check';
import { blueprintOf } from '../../../src/diagram/blueprint/layout';
import { spotAt, walk } from '../../../src/diagram/blueprint/walking';
import type { ArrowKey } from '../../../src/diagram/panel';
import { recurrent, traceOfText } from '../../support/graphs';

const trace = traceOfText('I am a student -> je suis\narchitecture: encoder-decoder\nlayers: 2');
const blueprint = blueprintOf(trace, () => true);

const KEYS: readonly ArrowKey[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

function along(from: string | undefined, ...keys: readonly ArrowKey[]): string | undefined {
  return keys.reduce<string | undefined>((at, key) => walk(blueprint, at, key).operation, from);
}

test('up leads from box to box as the numbers run', () => {
  const inOrder = trace.operations.filter(({ stack }) => stack === 'decoder').map(({ id }) => id);
  const walked = inOrder.slice(1).map((_, steps) => along(inOrder[0], ...Array.from({ length: steps + 1 }, () => 'ArrowUp' as const)));
  expect(walked).toEqual(inOrder.slice(1));
  expect(along(inOrder.at(-1), 'ArrowUp')).toBe(inOrder.at(-1));
});

test('left of cross-attention is what its K and V come from; right of that is the nearest that takes them', () => {
  const memory = 'encoder/2/feed-forward/norm';
  expect(along('decoder/1/cross', 'ArrowLeft')).toBe(memory);
  expect(along('decoder/2/cross', 'ArrowLeft')).toBe(memory);
  expect(along(memory, 'ArrowRight')).toBe('decoder/2/cross');
});

test('the first key leads to the first box, and down from there to nowhere else', () => {
  expect(along(undefined, 'ArrowRight')).toBe('encoder/embedding');
  expect(along('encoder/embedding', 'ArrowDown')).toBe('encoder/embedding');
});

test.each([['encoder–decoder', blueprint], ['recurrent', blueprintOf(recurrent.bahdanau, () => true)]])('%s: every box can be reached by arrow keys, and pointed at in its middle', (_name, drawn) => {
  const reached = new Set<string>();
  const visit = (id: string | undefined): void => {
    if (id === undefined || reached.has(id)) return;
    reached.add(id);
    for (const key of KEYS) visit(walk(drawn, id, key).operation);
  };
  visit(drawn.nodes[0]?.id);
  expect([...reached].sort()).toEqual(drawn.nodes.map(({ id }) => id).sort());
  for (const { id, x, y, width, height } of drawn.nodes) expect(spotAt(drawn, { x: x + width / 2, y: y + height / 2 })).toEqual({ operation: id });
});

test('a walk always ends at a box', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 30 }), (keys) => {
    expect(blueprint.nodes.map(({ id }) => id)).toContain(along(undefined, ...keys));
  }), { numRuns: 50 });
});
