import { createPipeline } from '../../../src/pipeline';
import { messageOf } from '../../support/messages';

function messages(...lines: string[]): string[] {
  return createPipeline().read(lines.join('\n')).trace.diagnostics.map(messageOf);
}

test.each([
  [['I am\narchitecture: encoder-decoder'], ['1:1-2:30 error: The encoder has nothing to read: drawn as if it read the queries. → Add a line with what is read: "keys: I am a student", or write both as "I am a student -> je suis étudiant".']],
  [['a b', 'keys: c', 'architecture: encoder'], ['2:7-2:8 warning: The keys are ignored: an encoder attends to its own sequence alone. → Use "architecture: encoder-decoder" for two sequences, or take the line out.']],
  [['a b', 'keys: c', 'model: gpt-2'], ['2:7-2:8 warning: The keys are ignored: a decoder attends to its own sequence alone. → Use "architecture: encoder-decoder" for two sequences, or take the line out.']],
  [['a -> b', 'values: c', 'model: t5'], ['2:9-2:10 warning: The values are ignored: what the encoder puts out is both keys and values. → Take the line out, or use "architecture: layer".']],
  [['a b', 'architecture: encodr'], ['2:15-2:21 error: "architecture" takes one of layer, encoder, decoder, encoder-decoder, rnn, encoder-only, decoder-only, seq2seq, lstm, gru; found "encodr". → Did you mean "encoder"? For example: architecture: encoder']],
  [['a b', 'model: brt'], [expect.stringMatching(/^2:8-2:11 error: "model" takes one of bert, .*; found "brt"\. → Did you mean "bert"\? For example: model: bert$/u)]],
  [['a b', 'model: bert', 'layers: 49'], ['3:9-3:11 error: "layers" takes a whole number from 1 to 48; found "49". → For example: layers: 2']],
  [['a -> b', 'model: t5', 'layers: {encoder-self: 1, cross: 3}'], ['3:34-3:35 warning: Cross-attention has no layers of its own: it stands in the layers of the decoder. → Write how many those are: "layers: {decoder-self: 2}".']],
  [['a -> b', 'model: t5', 'layers: {encoder-self: 49}'], ['3:24-3:26 error: "layers" takes a whole number from 1 to 48; found "49". → For example: layers: 2']],
  [['a -> b', 'model: tiny-transformer', 'layers: {encoder-self: 3}'], expect.arrayContaining([expect.stringMatching(/^3:\d+-3:\d+ warning: "layers" changes nothing/u)])],
  [['Q: [[1, 2], [3, 4]]', 'architecture: encoder', 'projections: {value: [[1], [1]]}'], ['3:14-3:33 error: Attention gives back 1 column, but 2 go around it and are added. → Give the projections an "output" of 1 × 2.']],
  [['a b', 'model: gpt-2', 'shots: [sea otter]'], ['3:9-3:18 error: The shot "sea otter" has no arrow between what is given and what is answered. → Write it as: sea otter => loutre de mer.']],
])('%j', (lines, expected) => {
  expect(messages(...lines)).toEqual(expected);
});

test('too deep a stack is refused before anything is computed', () => {
  const words = Array.from({ length: 300 }, (_, i) => `w${i}`).join(' ');
  const { trace } = createPipeline().read([words, 'architecture: encoder', 'layers: 48', 'heads: 8'].join('\n'));
  expect(trace.diagnostics.map(messageOf)).toEqual([
    '3:9-3:11 error: This block asks for about 173 million numbers in 48 layers. → Use fewer layers, heads or tokens: up to 16 million numbers.',
  ]);
  expect([trace.sites, trace.operations, trace.streams]).toEqual([[], [], []]);
  const both = `${words} -> ${words}\nmodel: t5\nheads: 1\nlayers: {encoder-self: 12, decoder-self: 12}`;
  expect(messages(both)).toEqual([expect.stringMatching(/about 17 million numbers in 12 layers/u)]);
});
