import { attentionDiagrams } from '../support/command-line';

function compute(block: string): { status: number | null; trace: ReturnType<typeof JSON.parse> } {
  const { status, stdout } = attentionDiagrams(['compute', '-'], block);
  return { status, trace: JSON.parse(stdout) };
}

test('a block by hand gives the numbers one gets by hand', () => {
  const { status, trace } = compute('Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]');
  const share = Math.exp(Math.SQRT1_2) / (Math.exp(Math.SQRT1_2) + 1);
  const [site] = trace.sites;
  expect(status).toBe(0);
  expect(site.heads[0].steps.scores).toEqual([[1, 0]]);
  expect(site.heads[0].steps.weights[0][0]).toBeCloseTo(share, 12);
  expect(site.output[0][1]).toBeCloseTo(2 * share + 4 * (1 - share), 12);
  expect(trace).toMatchObject({ format: 1, architecture: 'layer', attention: 'cross', weightsFrom: 'declared', diagnostics: [] });
  expect(trace.formulas.scores).toEqual({ expression: "Q * K'", latex: expect.stringContaining('K^{\\top}') });
});

test('−∞ is null in masked alone, and closed cells are listed with their rule', () => {
  const { trace } = compute('a b\nmask: causal');
  const [site] = trace.sites;
  expect(site.mask).toEqual([{ rule: 'causal', row: 0, column: 1 }]);
  expect(site.heads[0].steps.masked[0][1]).toBeNull();
  expect(site.heads[0].steps.weights[0]).toEqual([1, 0]);
});

test('masks that differ by head name the head, from 1', () => {
  const { trace } = compute('a b\nheads: 2\nmask: {allow: [[[1, 0], [1, 1]], [[1, 1], [0, 1]]]}');
  expect(trace.sites[0].mask).toEqual([
    { rule: 'allow', row: 0, column: 1, head: 1 },
    { rule: 'allow', row: 1, column: 0, head: 2 },
  ]);
});

test('whatever the block holds, JSON comes out, and an error sets the exit status', () => {
  const { status, trace } = compute('a b\nheads: two');
  expect(status).toBe(1);
  expect(trace.diagnostics).toEqual([
    { severity: 'error', message: '"heads" takes a whole number from 1 to 64, or a list of head patterns; found "two".', hint: 'For example: heads: [similar, previous, first]', line: 2, column: 8, end: { line: 2, column: 11 } },
  ]);
  expect(compute('').status).toBe(1);
  expect(compute('a b\nmsak: x').status).toBe(0);
});

test('JSON and YAML are the same block', () => {
  const json = compute('{"queries": "the cat", "keys": ["a", "b"], "seed": 3, "mask": ["causal", {"window": 1}]}').trace;
  expect(compute('queries: the cat\nkeys: [a, b]\nseed: 3\nmask: [causal, window 1]').trace).toEqual(json);
});

test('called wrongly, it says how it is called', () => {
  for (const args of [[], ['compute'], ['compute', 'no-such-file'], ['paint'], ['compute', '--loud']]) {
    const { status, stdout, stderr } = attentionDiagrams(args);
    expect([args, status]).toEqual([args, 2]);
    expect(stdout + stderr).toContain('attention-diagrams compute <file | -> [--as LANGUAGE]');
  }
});

test('a run can be taken away as code', () => {
  const { status, stdout } = attentionDiagrams(['compute', '-', '--as', 'numpy'], 'Q: [[1, 0]]\nK: [[1, 1], [0, 1]]');
  expect(status).toBe(0);
  expect(stdout).toContain('import numpy as np');
  expect(attentionDiagrams(['compute', '-', '--as', 'basic'], 'a b')).toMatchObject({ status: 2, stderr: expect.stringContaining('choose json, pytorch, numpy, latex, markdown, csv') });
});
