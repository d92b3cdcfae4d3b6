import { fedBy, sequencesOf } from '../../../src/diagram/sources/fed-by';
import { shownPart, type Shown } from '../../../src/diagram/shown';
import type { Trace } from '../../../src/model/trace';
import { examples, matrixOf, PLAIN } from '../../support/traces';

function shown(trace: Trace): Shown {
  const found = shownPart(trace, PLAIN);
  if (found === undefined) throw new Error('There is nothing to show');
  return found;
}

test('in self-attention one sequence feeds all three; in cross-attention K and V come from the other', () => {
  expect(fedBy(shown(examples.words))).toEqual({ query: 'queries', key: 'queries', value: 'queries' });
  expect(fedBy(shown(examples.masked))).toEqual({ query: 'queries', key: 'keys', value: 'keys' });
});

test('declared values feed V, unless they are too many or the block is read as self-attention', () => {
  const values = (count: number) => ({ id: 'values', layer: 0, tokens: Array.from({ length: count }, (_, j) => `v${j + 1}`), states: matrixOf([[1]]) });
  const withValues = (trace: Trace, count: number): Shown => shown({ ...trace, streams: [...trace.streams, values(count)] });
  expect(fedBy(withValues(examples.masked, 3)).value).toBe('values');
  expect(fedBy(withValues(examples.masked, 4)).value).toBe('keys');
  expect(fedBy(withValues(examples.words, 11)).value).toBe('queries');
});

test('values without names go by those of the keys that they belong to, where these have some', () => {
  const { keys } = shown(examples.masked).site;
  const listed = (values: readonly string[]): readonly string[] | undefined => {
    const stream = { id: 'values', layer: 0, tokens: values, states: matrixOf([[1]]) };
    return sequencesOf(shown({ ...examples.masked, streams: [...examples.masked.streams, stream] })).at(-1)?.tokens;
  };
  const numbered = (letter: string, count = keys.length) => Array.from({ length: count }, (_, j) => `${letter}${j + 1}`);
  expect(listed(numbered('v'))).toEqual(keys);
  expect(listed(numbered('u'))).toEqual(numbered('u'));
  expect(listed(numbered('v', keys.length + 1))).toEqual(numbered('v', keys.length + 1));
});

test('a sequence is named once, however many layers it runs through', () => {
  const deeper = examples.masked.streams.map((stream) => ({ ...stream, layer: 1 }));
  expect(sequencesOf(shown({ ...examples.masked, streams: [...examples.masked.streams, ...deeper] })).map(({ id }) => id)).toEqual(['queries', 'keys']);
});
