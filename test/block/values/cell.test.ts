import { parse } from '../../../src/block/parse';
import { messageOf } from '../../support/messages';

const EXAMPLE = 'For example: cell: {lstm: {bidirectional: true, alignment: local-m, window: 2, input-feeding: true, forget: 0.9}}';

function read(cell: string) {
  const { spec, diagnostics } = parse(`a b -> c d\narchitecture: rnn\ncell: ${cell}`);
  return { cell: spec.cell, said: diagnostics.map(messageOf) };
}

test.each([
  ['gru', { kind: 'gru' }],
  ['{lstm: true}', { kind: 'lstm' }],
  ['{gru: {bidirectional: true, input-feeding: false}}', { kind: 'gru', bidirectional: true, inputFeeding: false }],
  ['{lstm: {alignment: local-p, window: 1, forget: 0}}', { kind: 'lstm', alignment: 'local-p', window: 1, forget: 0 }],
])('%s is a cell', (written, cell) => {
  expect(read(written)).toEqual({ cell: expect.objectContaining(cell) as unknown, said: [] });
});

test.each([
  ['{gruu: {}}', ['3:7-3:17 error: There is no cell "gruu". → Did you mean "gru"?']],
  ['{rnn: {}}', [`3:7-3:16 error: There is no cell "rnn". → ${EXAMPLE}`]],
  ['{lstm: {}, gru: {}}', [`3:7-3:26 error: "cell" takes one of lstm, gru; or one of them with options; found a mapping with lstm, gru. → ${EXAMPLE}`]],
  ['[gru]', [`3:7-3:12 error: "cell" takes one of lstm, gru; or one of them with options; found a list of 1. → ${EXAMPLE}`]],
  ['{gru: {window: 0}}', [`3:22-3:23 error: The cell "gru" takes bidirectional, alignment, window, input-feeding and forget; found "0". → ${EXAMPLE}`]],
  ['{gru: {forget: 1.5}}', [`3:22-3:25 error: The cell "gru" takes bidirectional, alignment, window, input-feeding and forget; found "1.5". → ${EXAMPLE}`]],
])('%s is none, and it is said what is wrong with it', (written, said) => {
  expect(read(written).said).toEqual(said);
});
