import { accountOf } from '../../src/diagram/account';
import { shownPart } from '../../src/diagram/shown';
import { createPipeline } from '../../src/pipeline';

function accounts(block: string, spot: Parameters<typeof accountOf>[1]): readonly string[] {
  const { trace, presentation } = createPipeline().read(block);
  const shown = shownPart(trace, presentation);
  if (!shown) throw new Error('Nothing was drawn.');
  return accountOf(shown, spot);
}

const BY_HAND = 'Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]';

test('a cell says its own arithmetic', () => {
  expect(accounts(BY_HAND, { step: 'scores', query: 0, key: 0 })).toEqual(['q("q1") · k("k1") = 1·1 + 0·1 = 1']);
  expect(accounts(BY_HAND, { step: 'weights', query: 0, key: 1 })[0]).toMatch(/^e\^0 ÷ Σ = 0\.33/u);
  expect(accounts(BY_HAND, { step: 'output', query: 0, channel: 1 })[0]).toMatch(/= 2\.66$/u);
});

test('a token, and a closed cell, have none', () => {
  expect(accounts(BY_HAND, { query: 0 })).toEqual([]);
  expect(accounts(`a b\nmask: causal`, { step: 'weights', query: 0, key: 1 })).toEqual([]);
});
