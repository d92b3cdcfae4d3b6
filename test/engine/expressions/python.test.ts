import { createPythonWriter } from '../../../src/engine/expressions/python';

const write = createPythonWriter();
const context = {
  library: 'np',
  kindOf: (name: string) => (/^[A-Z]|^(?:scores|masked)$/u.test(name) ? 'matrix' : 'number'),
  nameOf: (name: string) => (name === 'queries' ? 'Q' : name),
} as const;

test.each([
  ["Q * K'", 'Q @ K.T'],
  ['scale / temperature * scores', 'scale / temperature * scores'],
  ['2 * Q', '2 * Q'],
  ['Q * 2', 'Q * 2'],
  ['Q .* K', 'Q * K'],
  ['Q ./ K .^ 2', 'Q / K ** 2'],
  ["(Q * K') * V", '(Q @ K.T) @ V'],
  ["Q * (K' * V)", 'Q @ (K.T @ V)'],
  ["(Q + K)'", '(Q + K).T'],
  ["Q''", 'Q.T.T'],
  ['a - (b - c)', 'a - (b - c)'],
  ['a - b - c', 'a - b - c'],
  ['a / (b / c)', 'a / (b / c)'],
  ['-a ^ 2', '-a ** 2'],
  ['2 ^ -1', '2 ** (-1)'],
  ['2 ^ 3 ^ 2', '2 ** 3 ** 2'],
  ['(2 ^ 3) ^ 2', '(2 ** 3) ** 2'],
  ['2 Q', '2 * Q'],
  ['1 / 2 Q', '1 / 2 * Q'],
  ['1e-3 * Q', '0.001 * Q'],
  ['tanh(Q)', 'np.tanh(Q)'],
  ['sqrt(d)', 'math.sqrt(d)'],
  ['sqrt(abs(Q))', 'np.sqrt(abs(Q))'],
  ['max(d, 2)', 'max(d, 2)'],
  ['max(Q, 2)', 'larger_of(Q, 2)'],
  ['sum(Q)', 'sum_of(Q)'],
  ['exp(sum(Q))', 'math.exp(sum_of(Q))'],
  ['exp(sum(Q, 2))', 'np.exp(sum_of(Q, 2))'],
  ['sum(Q) * V', 'sum_of(Q) * V'],
  ['transpose(K)', 'K.T'],
  ['[1, 2; 3, 4] * V', 'matrix([[1, 2], [3, 4]]) @ V'],
  ['[[1, -2], [3, d]]', 'matrix([[1, -2], [3, d]])'],
  ['[1, 2]', 'matrix([[1, 2]])'],
  ['1:d', 'numbers_from_to(1, d)'],
  ['queries', 'Q'],
])('%s', (expression, python) => {
  expect(write(expression, context).value).toBe(python);
});

test('PyTorch has its own functions of matrices', () => {
  expect(write('exp(Q) + exp(d)', { ...context, library: 'torch' }).value).toBe('torch.exp(Q) + math.exp(d)');
});

test('steps of a formula come first, under names that Python has no use for', () => {
  expect(write("lambda = Q * K'; x = lambda / d\nsoftmax(x) - lambda", context)).toEqual({
    statements: ['lambda_ = Q @ K.T', 'x_ = lambda_ / d'],
    value: 'softmax(x_) - lambda_',
    calls: ['softmax'],
    names: ['Q', 'K', 'd'],
  });
});

test.each(['"text"', 'Q[1, 2]', 'f(x) = x', 'a ? b : c', 'a > b', 'a % b', '{a: 1}'])('%s has no Python', (expression) => {
  expect(() => write(expression, context)).toThrow(/has no Python$/u);
});
