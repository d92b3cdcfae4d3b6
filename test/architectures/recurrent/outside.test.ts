import { join } from 'node:path';
import { traceJson } from '../../../src/cli/trace-json';
import { createPipeline } from '../../../src/pipeline';
import { pythonWith, runPython } from '../../support/python';

const SCRIPT = join(__dirname, '../../fixtures/outside/rnn.py');
const SENTENCE = 'the white cow did see the bridge -> la vache blanche a vu le pont';

const cases = [
  ['model: luong'], ['model: bahdanau'], ['model: luong', 'input-feeding: true'], ['model: luong', 'forget: 0.8', 'score: concat'], ['model: bahdanau', 'forget: 0.3'],
  ['model: luong', 'alignment: local-p', 'window: 3'], ['model: luong', 'alignment: local-m', 'input-feeding: true'], ['model: bahdanau', 'cell: lstm', 'alignment: local-p'],
  ['architecture: gru', 'bidirectional: true', 'dimension: 5'], ['architecture: rnn', 'score: dot'],
].map((lines) => [SENTENCE, ...lines]);

const trained = [
  ['the white cow saw the bridge', 'model: tiny-translate'], ['the white cow saw the bridge', 'model: tiny-translate', 'forget: 0.4'],
  ['the white cow saw the bridge -> la vache noire a vu le pont', 'model: tiny-translate'], ['9 May 2018', 'model: tiny-dates'],
];

const interpreter = pythonWith('numpy');
if (interpreter === undefined) process.stderr.write('skipped: no Python here has NumPy, so no rnn is worked out again\n');

(interpreter === undefined ? test.skip : test)('NumPy works out the same from what compute prints', () => {
  const pipeline = createPipeline();
  const blocks = [...cases, ...trained];
  const traces = blocks.map((lines) => traceJson(pipeline.read(lines.join('\n')).trace));
  const found: readonly Readonly<Record<string, number>>[] = JSON.parse(runPython(interpreter ?? '', [SCRIPT], JSON.stringify(traces)));
  for (const [index, parts] of found.entries()) {
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['encoder/1/forward', 'start', 'decoder/1/forward', 'weights', 'contexts', 'readout', 'probabilities', 'memory of the state']));
    // Small changes are good to eight digits or so.
    expect([blocks[index], Object.entries(parts).filter(([part, difference]) => !(difference < (part.startsWith('memory') ? 1e-7 : 1e-12)))]).toEqual([blocks[index], []]);
  }
});
