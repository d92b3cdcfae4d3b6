import fc from 'fast-check';
import { createEngine } from '../../src/engine/engine';
import type { Matrix } from '../../src/model/matrix';
import type { Site } from '../../src/model/trace';
import { takeaways } from '../../src/takeaway';
import { runPrograms, runPython, pythonWith, type Computed } from '../support/python';
import { randomBlock, traceOfBlock, type Block } from '../support/random-block';
import { referenceCases, relativeError } from '../support/vectors';

const LETTERS: Readonly<Record<string, string>> = { queries: 'Q', keys: 'K', values: 'V' };

const engine = createEngine();

const written: readonly Block[] = [
  { formula: { scores: "tanh(Q * K' / 3) - 2 ^ -1" } },
  { formula: { scores: "a = Q * K'; -a .^ 2 ./ (d + abs(a)) + max(a, 0.5) * min(n, m)" }, mask: 'causal' },
  { formula: { weights: 'softmax(masked) - 0.2 * softmax(masked / 4)' }, mask: 'causal' },
  { formula: { weights: 'exp(scaled) ./ sum(exp(scaled), 2) + 0.1 * (1:m) / pi .* [1, 2, 3; 4, 5, 6]' }, mask: 'causal' },
  { formula: { scores: "2 * unitRows(Q) * unitRows(K)'" } },
  { formula: { output: "lambda = weights / sum(weights); lambda * V * (values' * transpose(V)') + sqrt(d)" } },
].map((block) => ({ Q: [[1, 0.5], [-0.3, 2]], K: [[0.2, 1], [1, -1], [0, 0.7]], V: [[1, 2], [3, 4], [5, 6]], ...block }));

const recurrent: readonly Block[] = [
  { model: 'bahdanau' }, { model: 'luong', alignment: 'local-m', window: 1 }, { model: 'luong', alignment: 'local-p' },
  { model: 'bahdanau', alignment: 'local-p', heads: 2, 'kv-heads': 1 }, { model: 'luong', alignment: 'local-p', normalize: 'sparsemax', position: 'alibi' },
].map((block) => ({ queries: 'la vache a vu', keys: 'the cow saw it', ...block }));

/** So large that 1 taken from a score is nothing. */
const huge: readonly Block[] = ['softmax', 'sparsemax', 'entmax'].map((normalize) => ({ Q: [[1, 0.5], [-0.3, 2]], K: [[0.2, 1], [1, -1]], normalize, scale: 1e20, mask: 'causal' }));

const blocks = [
  ...recurrent,
  ...huge,
  ...referenceCases('layer.json').map(({ block }) => block),
  ...referenceCases('onnx.json').map(({ block }) => block),
  ...referenceCases('combinations.json').map(({ block }) => block),
  ...written,
  ...fc.sample(randomBlock, { seed: 3, numRuns: 60 }),
];
const runs = blocks.map((block) => {
  const trace = traceOfBlock(block, engine);
  const [site] = trace.sites;
  if (site === undefined) throw new Error(`nothing was computed for ${JSON.stringify(block)}`);
  return { trace, site };
});

describe.each([
  { id: 'numpy', library: 'numpy' },
  { id: 'pytorch', library: 'torch' },
] as const)('$id', ({ id, library }) => {
  const interpreter = pythonWith(library);
  // Said on the screen and counted by the runner: this machine could not check.
  if (interpreter === undefined) process.stderr.write(`skipped: no Python here has ${library}, so the ${id} programs are not run\n`);
  const where = interpreter === undefined ? test.skip : test;
  const programs = runs.map(({ trace, site }) => takeaways[id].write(trace, site));

  where('computes what the trace holds, step by step, in every head', () => {
    const computed = runPrograms(interpreter ?? '', programs);
    const errors = computed.map((result, index) => errorOf(result, runs[index]?.site));
    expect(errors).toHaveLength(runs.length);
    expect(errors.filter((error) => !(error <= 1e-9))).toEqual([]);
  });

  where('is a whole program that prints the weights and the output', () => {
    const printed = runPython(interpreter ?? '', ['-'], programs[0] ?? '');
    expect(printed).toMatch(/^Weights of head 1\n[\s\S]*Output\n/u);
  });

  where('is told what was recorded elsewhere, and prints it', () => {
    const [run] = runs;
    if (run === undefined) throw new Error('there are no runs');
    const { mechanism: _mechanism, operands: _operands, heads, ...site } = run.site;
    const recorded = heads.map(({ mask, steps: { weights = site.output } }) => ({ mask, steps: { weights } }));
    const printed = runPython(interpreter ?? '', ['-'], takeaways[id].write(run.trace, { ...site, heads: [...recorded, ...recorded] }));
    expect(printed).toMatch(/^Weights of head 1\n[\s\S]*Weights of head 2\n[^O]*$/u);
  });

  test('is told the inputs, and works out every step', () => {
    const told = /^(?:Q|K|V|scores|scaled|capped|masked|weights|output)(?:_of_heads)? = \[?(?:np\.array|np\.zeros|torch\.tensor|torch\.zeros)/mu;
    expect(programs.filter((program) => told.test(program))).toEqual([]);
  });
});

/** The largest difference from the trace in any step, relative to the step's largest entry. */
function errorOf({ heads, output }: Computed, site: Site | undefined): number {
  if (site === undefined || heads.length !== site.heads.length) return Infinity;
  const ofHeads = site.heads.flatMap(({ steps }, index) => Object.entries(steps).map(([step, matrix]) =>
    differenceOf(matrix, heads[index]?.[LETTERS[step] ?? step])));
  return Math.max(...ofHeads, differenceOf(site.output, output));
}

function differenceOf(matrix: Matrix, rows: Computed['output'] | undefined): number {
  return rows === undefined ? Infinity : relativeError(matrix, rows);
}
