import { run } from '../../../src/architectures';
import { parse } from '../../../src/block/parse';
import { createEngine } from '../../../src/engine/engine';
import { problemMessage } from '../../support/messages';
import { specOf } from '../../support/spec';

const engine = createEngine();

function messages(...lines: readonly string[]): string[] {
  return run(parse(lines.join('\n')).spec, engine).problems.map(problemMessage);
}

test.each<[string[], string[]]>([
  [['je suis étudiant', 'model: luong'], ['error keys: An rnn reads one sequence and writes another, but only what it writes is declared: it is drawn reading the same. → Add a line "keys: …" with what is read, or write "what is read -> what is written".']],
  [['a -> b', 'model: luong', 'attention: self'], ['warning attention: An rnn has no self-attention: its states are handed on from word to word. → Take the line out; "architecture: encoder" has self-attention.']],
  [['a -> b', 'model: luong', 'values: c'], ['warning values: The values are ignored: in an rnn the states that are attended to are the values too. → Take the line out.']],
  [['a -> b', 'model: luong', 'layers: 2'], ['warning layers: The rnn is drawn with 1 layer, not 2. → Take the line out; "architecture: encoder-decoder" has several.']],
  [['a -> b', 'model: bahdanau', 'input-feeding: true'], ['warning input-feeding: Input feeding changes nothing here: in this model the context enters every step already. → Take it out, or write "model: luong".']],
  [['a -> b', 'model: luong', 'phase: generation'], ['warning phase: The rnn is drawn with the declared words fed to it, not with words that it writes itself. → Write "phase: training" for the loss of each row.']],
  [['a -> b', 'model: luong', 'heads: [similar]'], ['warning heads: The head patterns are not followed here. → They are made for the scores scaled-dot, dot, cosine.']],
  [['a -> b', 'model: bahdanau', 'mask: {allow: [[1, 1]]}'], ['error mask: The allow matrix is 1 × 2, but there are 1 query and 1 key. → Give it 1 row of 1 number.']],
  [['a -> b', 'model: bahdanau', 'knockout: c'], ['error knockout: There is no key "c" to knock out. → The keys are: a']],
])('what an rnn has not is said: %j', (lines, expected) => {
  expect(messages(...lines)).toEqual(expected);
});

test('a block that would keep a note waiting', () => {
  const words = Array.from({ length: 1000 }, (_, i) => `w${i}`).join(' ');
  expect(messages(`${words} -> a`, 'architecture: rnn', 'dimension: 512')).toEqual([
    expect.stringMatching(/^error dimension: States of 512 numbers over these words take about [\d,]+ million multiplications\./u),
  ]);
});

test('where attention cannot be computed, the encoder is there, and what is wrong is said', () => {
  const { trace, problems } = run(specOf('a b -> c', 'model: luong', 'temperature: 1e-320'), engine);
  expect(problems).toHaveLength(1);
  expect(trace.sites).toEqual([]);
  expect(trace.streams.map(({ id, layer }) => `${id} ${layer}`)).toEqual(['encoder 0', 'encoder 1']);
  expect(trace.operations.map(({ id }) => id)).toEqual(['encoder/embedding', 'encoder/1/forward', 'decoder/embedding', 'decoder/start']);
});
