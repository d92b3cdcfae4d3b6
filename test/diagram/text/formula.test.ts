import { formulaParts, readable } from '../../../src/diagram/text/formula';

test.each([
  ["Q * K'", 'Q · Kᵀ'],
  ['scale / temperature * scores', 'scale / temperature · scores'],
  ['softmax(masked)', 'softmax(masked)'],
  ['scores - 1', 'scores − 1'],
])('%s reads %s', (expression, text) => {
  expect(readable(expression)).toBe(text);
});

test('what follows an underscore is set below the line', () => {
  expect(formulaParts('X_Q * W_Q + b_Q')).toEqual([
    { text: 'X', subscript: 'Q' }, { text: ' · ' }, { text: 'W', subscript: 'Q' }, { text: ' + ' }, { text: 'b', subscript: 'Q' },
  ]);
});

test.each(["Q * K'", 'softmax(masked)', 'tanh(Q * W_q + K * W_k) * v_score', 'a_', '_'])('no character of %s is lost', (expression) => {
  const text = formulaParts(expression).map((part) => (part.subscript === undefined ? part.text : `${part.text}_${part.subscript}`)).join('');
  expect(text).toBe(readable(expression));
});
