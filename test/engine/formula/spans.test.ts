import fc from 'fast-check';
import type { MathNode } from 'mathjs';
import { createEngine } from '../../../src/engine/engine';
import { isFault } from '../../../src/engine/formula/fault';
import { scan } from '../../../src/engine/formula/scan';
import { spansOf } from '../../../src/engine/formula/spans';
import { anyFormula } from '../../support/formulas';

const engine = createEngine();

function spelled(text: string): { readonly node: MathNode; readonly part: string }[] {
  const tokens = scan(text);
  if (isFault(tokens)) throw new Error(`${text}: ${tokens.message}`);
  return [...spansOf(engine.parse(text), tokens)].map(([node, { start, end }]) => ({ node, part: text.slice(start, end) }));
}

test('the part of the text where a node stands reads as that node', () => {
  fc.assert(fc.property(anyFormula, (text) => {
    for (const { node, part } of spelled(text)) {
      const whole = node.type === 'ArrayNode' && !part.startsWith('[') ? `[${part}]` : part;
      expect([part, engine.parse(whole).toString()]).toEqual([part, node.toString()]);
    }
  }), { numRuns: 500 });
});

test.each([
  ["Q * K'", ["Q * K'", 'Q', "K'", 'K']],
  ["-(Q) .* 2 K''", ["-(Q) .* 2 K''", '-(Q)', '(Q)', 'Q', "2 K''", '2', "K''", "K'", 'K']],
  ['a = Q;\n  max( a , 0 );', ['a = Q;\n  max( a , 0 )', 'a = Q', 'a', 'Q', 'max( a , 0 )', 'max', 'a', '0']],
  ['[1, 2; 3, 4] + [[1], [2]]', ['[1, 2; 3, 4] + [[1], [2]]', '[1, 2; 3, 4]', '1, 2', '1', '2', '3, 4', '3', '4', '[[1], [2]]', '[1]', '1', '[2]', '2']],
  ["(1:n)' - 2:m", ["(1:n)' - 2:m", "(1:n)' - 2", "(1:n)'", '(1:n)', '1:n', '1', 'n', '2', 'm']],
  ['[1, 2,; 3, 4;]', ['[1, 2,; 3, 4;]', '1, 2,', '1', '2', '3, 4', '3', '4']],
])('%j', (text, parts) => {
  expect(spelled(text).map(({ part }) => part).sort()).toEqual([...parts].sort());
});
