import { run } from '../../src/architectures';
import { createEngine } from '../../src/engine/engine';
import { rowsOf } from '../support/matrices';
import { specOf } from '../support/spec';

const engine = createEngine();
const problemsOf = (...lines: string[]) => run(specOf(...lines), engine).problems;

test('vectors of different widths have no heads by pattern', () => {
  expect(problemsOf('Q: [[1, 0]]', 'K: [[1, 0, 0]]', 'heads: [similar, first]')).toEqual([{
    severity: 'error', key: 'keys', message: 'The queries are 2 wide, but the keys are 3 wide: the heads similar, first need them alike.',
    hint: 'Give both the same width, or projections (inputs × outputs) that make them equally wide.',
  }]);
});

test('matrices of more numbers than a block may have are not made', () => {
  expect(problemsOf('one two', 'heads: 64', 'dimension: 1024')).toEqual([{
    severity: 'error', key: 'heads', message: 'The matrices of 64 heads over 1,024 columns need about 81 million numbers.',
    hint: 'Use fewer heads, narrower vectors, or "projections: random".',
  }]);
});

test.each([
  [['a b', 'heads: [first, same]', 'projections: random'], 'heads', 'Leave "projections" out, or write a number of heads.'],
  [['Q: [[1, 0]]', 'heads: [first, same]', 'projections: none'], 'heads', 'Leave "projections" out, or write a number of heads.'],
])('patterns that are asked for and not followed are named: %j', (lines, key, hint) => {
  expect(problemsOf(...lines)).toEqual([{ severity: 'warning', key, message: 'The head patterns are not followed here.', hint }]);
});

test('the streams hold [word ; place], the values the words alone', () => {
  const { trace } = run(specOf('Q: [[1, 2], [3, 4]]', 'K: [[5, 6], [7, 8]]', 'V: [[9], [10]]', 'heads: [first]'), engine);
  expect(trace.streams.map(({ id, states }) => [id, states.columns])).toEqual([['queries', 34], ['keys', 34], ['values', 1]]);
  expect(trace.streams.map(({ states }) => rowsOf(states)[0]?.slice(0, 2))).toEqual([[1, 2], [5, 6], [9]]);
});

test('patterns are followed in the first layer, and that deeper ones do not follow them is no complaint', () => {
  expect(problemsOf('my dog is cute', 'architecture: encoder', 'layers: 2', 'heads: [similar, previous]')).toEqual([]);
});
