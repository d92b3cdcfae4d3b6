import fc from 'fast-check';
import { createEngine } from '../../../src/engine/engine';
import type { Account } from '../../../src/engine/explain/account';
import { valueOf } from '../../../src/engine/explain/arithmetic';
import { biasAccounts } from '../../../src/engine/explain/biases';
import { explain } from '../../../src/engine/explain/explain';
import { scoreAccounts } from '../../../src/engine/explain/scores';
import { stepAccounts } from '../../../src/engine/explain/steps';
import { weightAccounts } from '../../../src/engine/explain/weights';
import { normalisers } from '../../../src/engine/normalisers';
import { positions } from '../../../src/engine/positions';
import { scores } from '../../../src/engine/scores';
import { steps } from '../../../src/engine/trace/steps';
import type { Site, Trace } from '../../../src/model/trace';
import { randomBlock, traceOfBlock, type Block } from '../../support/random-block';
import { referenceCases } from '../../support/vectors';

const engine = createEngine();

/** Every cell of every step, in every head of every site. */
function accountsOf(trace: Trace): (Account & { readonly site: Site })[] {
  return trace.sites.flatMap((site) => site.heads.flatMap((head, index) =>
    Object.entries({ ...head.steps, 'site-output': site.output }).flatMap(([step, { rows, columns }]) =>
      Array.from({ length: rows * columns }, (_, cell) => {
        const account = explain(trace, site, { head: index, step, row: Math.floor(cell / columns), column: cell % columns });
        if (account === undefined) throw new Error(`no account of ${step}`);
        return { ...account, site };
      }))));
}

/** Cells whose account does not come to what the trace has, or has nothing to come to. */
function wrongAccounts(block: Block): string[] {
  return accountsOf(traceOfBlock(block, engine)).filter((account) => !isRight(account)).map(({ step, row, column, result, arithmetic }) =>
    `${step} [${row}, ${column}] is ${result}, told as ${arithmetic === undefined ? 'nothing' : valueOf(arithmetic)}`);
}

function isRight({ step, arithmetic, result, closedBy, site }: Account & { readonly site: Site }): boolean {
  if (site.mechanism?.written.includes(step) === true) return arithmetic === undefined;
  if (closedBy.length > 0) return arithmetic === undefined && result === (step === 'weights' ? 0 : -Infinity);
  return arithmetic !== undefined && Math.abs(valueOf(arithmetic) - result) <= 1e-12 * Math.max(1, Math.abs(result));
}

describe('every cell comes out as the trace has it, worked out anew from its account', () => {
  test('random blocks of all mechanisms', () => {
    fc.assert(fc.property(randomBlock, (block) => {
      expect(wrongAccounts(block)).toEqual([]);
    }), { numRuns: 300 });
  });

  test.each([...referenceCases('layer.json'), ...referenceCases('combinations.json')])('$name', ({ block }) => {
    expect(wrongAccounts(block)).toEqual([]);
  });

  test('a sentence', () => {
    expect(wrongAccounts({ queries: 'The animal was too tired', heads: 2, mask: 'causal' })).toEqual([]);
  });

  test.each([
    { model: 'bahdanau' }, { model: 'luong', alignment: 'local-m', window: 1 }, { model: 'luong', alignment: 'local-p', heads: 2 },
    { model: 'bahdanau', alignment: 'local-p', normalize: 'sparsemax', sink: 0.5 }, { model: 'luong', alignment: 'local-p', normalize: 'none', softcap: 2 },
  ])('an rnn: %j', (block) => {
    expect(wrongAccounts({ queries: 'la vache a vu', keys: 'the cow saw it', ...block })).toEqual([]);
  });

  test('scores so large that no power of e could hold them', () => {
    expect(wrongAccounts({ Q: [[1000, 0]], K: [[1, 0], [1.001, 0], [-1, 0]], score: 'dot' })).toEqual([]);
  });
});

test('a formula that the block writes itself is told as it stands', () => {
  const trace = traceOfBlock({ Q: [[1, 0.5]], K: [[0.2, 1]], formula: { scores: "tanh(Q * K')" } }, engine);
  const account = accountsOf(trace).find(({ step }) => step === 'scores');
  expect(account).toMatchObject({ subject: "tanh(Q * K')", operands: [], result: Math.tanh(0.7) });
  expect(account?.arithmetic).toBeUndefined();
});

test('whatever the engine has is explained', () => {
  expect(Object.keys(scoreAccounts).sort()).toEqual(Object.keys(scores).sort());
  expect(Object.keys(weightAccounts).sort()).toEqual(Object.keys(normalisers).sort());
  expect(Object.keys(stepAccounts).sort()).toEqual([...Object.keys(steps), 'site-output'].sort());
  expect(Object.keys(positions)).toEqual(expect.arrayContaining(Object.keys(biasAccounts)));
});

test('an account needs the trace alone', () => {
  const trace = traceOfBlock({ queries: 'it was tired', heads: 2, mask: 'causal' }, engine);
  const withoutSites = accountsOf(structuredClone(trace)).map(({ site: _, ...account }) => account);
  expect(withoutSites).toEqual(accountsOf(trace).map(({ site: _, ...account }) => account));
});

test('a cell that is not there has no account', () => {
  const trace = traceOfBlock({ queries: 'it was tired' }, engine);
  const [site] = trace.sites;
  if (site === undefined) throw new Error('nothing was computed');
  const at = { head: 0, step: 'scores', row: 0, column: 0 };
  expect(explain(trace, site, at)).toBeDefined();
  for (const wrong of [{ head: 1 }, { step: 'toString' }, { row: 3 }, { row: -1 }, { column: 3 }, { column: -1 }, { row: 1, column: -1 }, { row: 1, column: 3 }]) {
    expect(explain(trace, site, { ...at, ...wrong })).toBeUndefined();
  }
});

test('attention that was recorded elsewhere is told without arithmetic', () => {
  const trace = traceOfBlock({ queries: 'it was tired' }, engine);
  const recorded = trace.sites.map(({ mechanism: _mechanism, operands: _operands, heads, ...site }) =>
    ({ ...site, heads: heads.map(({ mask, steps: { weights = site.output } }) => ({ mask, steps: { weights } })) }));
  const accounts = accountsOf({ ...trace, sites: recorded });
  expect(accounts).toHaveLength(2 * 3 * 3 - 3 * 3 + (trace.sites[0]?.output.data.length ?? 0));
  expect(accounts.every(({ arithmetic }) => arithmetic === undefined)).toBe(true);
});
