import { parse } from '../../src/block/parse';
import { createPipeline } from '../../src/pipeline';
import { messageOf } from '../support/messages';

const pipeline = createPipeline();

function vectorsOf(block: string): ReadonlyMap<string, readonly number[]> {
  const { trace } = pipeline.read(block);
  return new Map(trace.streams.flatMap(({ tokens, states: { columns, data } }) => tokens.map((token, row) => [token, [...data.subarray(row * columns, (row + 1) * columns)]] as const)));
}

test('a word takes the vector of another one, and keeps its name', () => {
  const vectors = vectorsOf('student -> étudiant élève\naliases: {étudiant: student}\nprojections: none');
  expect(vectors.get('étudiant')).toEqual(vectors.get('student'));
  expect(vectors.get('élève')).not.toEqual(vectors.get('student'));
});

test('with aliases a translation aligns by meaning', () => {
  const { trace } = pipeline.read('I am a student -> je suis étudiant\naliases: {étudiant: student, je: I, suis: am}\nheads: [similar]');
  const weights = trace.sites[0]?.heads[0]?.steps['weights'];
  const strongest = [0, 1, 2].map((row) => {
    const shares = Array.from(weights?.data.subarray(row * 4, row * 4 + 4) ?? []);
    return trace.sites[0]?.keys[shares.indexOf(Math.max(...shares))];
  });
  expect(strongest).toEqual(['I', 'am', 'student']);
});

test('a mapping of words is needed', () => {
  expect(parse('a b\naliases: student').diagnostics.map(messageOf)).toEqual(['2:10-2:17 error: "aliases" takes a mapping from a word to the word whose vector it takes; found "student". → For example: aliases: {étudiant: student}']);
  expect(parse('a b\naliases: {a: [b]}').diagnostics.map(messageOf)).toEqual(['2:14-2:17 error: Found a list of 1 where a word is needed. → For example: aliases: {étudiant: student}']);
});
