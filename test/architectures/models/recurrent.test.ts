import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../src/architectures';
import { trainedModels, type TrainedModelId } from '../../../src/architectures/models';
import { SPACE } from '../../../src/architectures/models/vocabulary';
import { createEngine } from '../../../src/engine/engine';
import type { Matrix } from '../../../src/model/matrix';
import type { Trace } from '../../../src/model/trace';
import { createPipeline } from '../../../src/pipeline';
import { rowsOf } from '../../support/matrices';
import { specOf } from '../../support/spec';

/** One text as PyTorch ran it on the rounded weights in float64: training/README.md. */
interface Case {
  readonly source: readonly string[];
  readonly written: readonly string[];
  readonly attention: readonly (readonly number[])[];
  readonly likeliest: readonly (readonly (readonly [string, number])[])[];
  readonly encoder?: readonly (readonly number[])[];
  readonly probabilities?: readonly (readonly number[])[];
}

type Computed = Omit<Trace, 'diagnostics'>;

const IDS: readonly TrainedModelId[] = ['tiny-translate', 'tiny-dates'];
const FAMOUS = "The animal didn't cross the street because it was too tired";

const engine = createEngine();

function casesOf(id: string): readonly Case[] {
  return JSON.parse(readFileSync(join(__dirname, `../../fixtures/models/${id}.json`), 'utf8')).cases;
}

function computed(id: string, text: string, ...lines: readonly string[]): Computed {
  const { trace, problems } = run(specOf(text, `model: ${id}`, ...lines), engine);
  expect(problems).toEqual([]);
  return trace;
}

function output({ operations }: Computed, id: string): Matrix {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found.output;
}

function wordsIn({ operations }: Computed): readonly string[] {
  return operations.find(({ id }) => id === 'decoder/softmax')?.columns ?? [];
}

function weightsIn({ sites: [site] }: Pick<Trace, 'sites'>): number[][] {
  const weights = site?.heads[0]?.steps['weights'];
  return weights === undefined ? [] : rowsOf(weights);
}

function written({ generation }: Pick<Trace, 'generation'>): string {
  return generation.map(({ token }) => token).join(' ');
}

/** P of a word in the row that follows what is fed. */
function probability(trace: Computed, word: string, row: number): number {
  return rowsOf(output(trace, 'decoder/softmax'))[row]?.[wordsIn(trace).indexOf(word)] ?? NaN;
}

function differences(found: readonly (readonly number[])[], expected: readonly (readonly number[])[]): number {
  expect(found.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  return Math.max(...expected.flatMap((row, i) => row.map((number, j) => Math.abs(number - (found[i]?.[j] ?? NaN)))));
}

describe.each(IDS)('%s as PyTorch runs it', (id) => {
  const cases = casesOf(id);
  const between = id === 'tiny-dates' ? '' : ' ';

  test('writes the same words, over all sentences', () => {
    expect(cases.length).toBeGreaterThanOrEqual(50);
    for (const { source, written: expected } of cases) {
      expect([source, written(computed(id, source.join(between))).split(' ')]).toEqual([source, expected]);
    }
  });

  test('has the same states, weights and probabilities', () => {
    for (const one of cases) {
      const trace = computed(id, one.source.join(between));
      const rows = rowsOf(output(trace, 'decoder/softmax'));
      const likeliest = one.likeliest.map((row, i) => row.map(([word]) => rows[i]?.[wordsIn(trace).indexOf(word)] ?? NaN));
      expect(differences(likeliest, one.likeliest.map((row) => row.map(([, P]) => P)))).toBeLessThan(1e-6);
      expect(differences(weightsIn(trace), one.attention)).toBeLessThan(1e-6);
      if (one.encoder !== undefined) expect(differences(rowsOf(output(trace, 'encoder/1/join')), one.encoder)).toBeLessThan(1e-6);
      if (one.probabilities !== undefined) expect(differences(rows, one.probabilities)).toBeLessThan(1e-6);
    }
  });

  test('nothing of it is drawn, and everything says whose it is', () => {
    const trace = computed(id, trainedModels[id].example.split('\n')[0] ?? '');
    expect(trace.weightsFrom).toBe(id);
    expect(trace.sites.map(({ weightsFrom }) => weightsFrom)).toEqual([id]);
    expect(trace.operations.filter(({ untrained }) => untrained)).toEqual([]);
    expect(trace.generation.map(({ trace: step }) => step.weightsFrom).every((from) => from === id)).toBe(true);
  });

  test('its example is drawn without a complaint', () => {
    const { trace } = createPipeline().read(trainedModels[id].example);
    expect(trace.diagnostics).toEqual([]);
    expect(trace.sites).toHaveLength(1);
    expect(trainedModels[id].doc).toMatch(/^[A-Z][^.!?]*\.$/u);
  });
});

describe('what it writes by itself', () => {
  const trace = computed('tiny-translate', FAMOUS);
  const [site] = trace.sites;

  test('row i wrote token i, fed what the row before wrote, the stop token last', () => {
    expect(site?.keys.join(' ')).toBe(FAMOUS.toLowerCase());
    expect(site?.queries).toEqual(['<s>', ...trace.generation.slice(0, -1).map(({ token }) => token)]);
    expect(site?.writes).toEqual(trace.generation.map(({ token }) => token));
    expect(trace.generation.map(({ step, fed }) => [step, fed])).toEqual(site?.queries.map((token, row) => [row + 1, token]));
    expect(site?.writes?.at(-1)).toBe('</s>');
    expect(trace.generation.every(({ declared }) => !declared)).toBe(true);
  });

  test('each step has its own row of weights and its own probabilities', () => {
    for (const [row, { trace: step, token }] of trace.generation.entries()) {
      expect(differences(weightsIn(step), [weightsIn(trace)[row] ?? []])).toBeLessThan(1e-12);
      const [prediction] = step.predictions;
      expect(prediction?.tokens[0]).toBe(token);
      expect(prediction?.probabilities[0]).toBeCloseTo(probability(trace, token, row), 12);
    }
    expect(trace.predictions.map(({ position, tokens }) => [position, tokens[0]])).toEqual([[trace.generation.length - 1, '</s>']]);
  });

  test('the keys and values of the source are projected once', () => {
    expect(trace.generation.map(({ computed: anew, reused }) => [anew, reused])).toEqual(trace.generation.map((_, row) => (row === 0 ? [11, 0] : [0, 11])));
    const [{ cache } = { cache: undefined }] = trace.generation;
    expect(cache?.bytes).toBe(11 * (24 + 48) * 2);
  });

  test('an apostrophe may be a curly one, and case does not matter', () => {
    expect(written(computed('tiny-translate', FAMOUS.replace("'", '’').toUpperCase()))).toBe(written(trace));
  });

  test('as keys it is the same sentence', () => {
    const { trace: named, problems } = run(specOf(`source: ${FAMOUS}`, 'model: tiny-translate'), engine);
    expect(problems).toEqual([]);
    expect(written(named)).toBe(written(trace));
  });
});

describe('a target that is declared', () => {
  test('is fed, whatever the model would write, and costs what it is improbable', () => {
    const trace = computed('tiny-translate', 'the white cow saw the bridge -> la vache noire a vu le pont');
    expect(trace.generation).toEqual([]);
    expect(trace.sites[0]?.queries).toEqual('<s> la vache noire a vu le pont'.split(' '));
    expect(trace.sites[0]?.writes).toEqual('la vache noire a vu le pont </s>'.split(' '));
    expect(trace.losses.map(({ target }) => target)).toEqual(trace.sites[0]?.writes);
    for (const { position, target, loss } of trace.losses) expect(loss).toBeCloseTo(-Math.log(probability(trace, target, position)), 10);
    const worst = trace.losses.reduce((a, b) => (b.loss > a.loss ? b : a));
    expect(worst.target).toBe('noire');
  });

  test('is the model\'s own where *did* stands without *not*, and colours cross', () => {
    const sentence = 'the white cow did see the red bridge';
    const [own, fed] = [computed('tiny-translate', sentence), computed('tiny-translate', `source: ${sentence}`, 'target: la vache blanche a vu le pont rouge')];
    expect(written(own)).toBe('la vache blanche a vu le pont rouge </s>');
    expect(output(fed, 'decoder/softmax')).toEqual(output(own, 'decoder/softmax'));
    expect(fed.losses.every(({ loss }) => loss < 0.1)).toBe(true);
    const [english, french] = [sentence.split(' '), written(own).split(' ')];
    const weight = (row: string, column: string): number => weightsIn(own)[french.indexOf(row)]?.[english.indexOf(column)] ?? NaN;
    for (const [row, column] of [['vache', 'cow'], ['blanche', 'white'], ['pont', 'bridge'], ['rouge', 'red'], ['vu', 'see']] as const) expect(weight(row, column)).toBeGreaterThan(0.9);
  });

  test('with what the model writes, is what the model computes', () => {
    const own = computed('tiny-translate', 'the white cow crossed the red bridge');
    const fed = computed('tiny-translate', `the white cow crossed the red bridge -> <s> ${written(own)}`);
    expect(output(fed, 'decoder/softmax')).toEqual(output(own, 'decoder/softmax'));
    expect(fed.sites[0]?.writes).toEqual(own.sites[0]?.writes);
  });

  test('goes by characters where the model does', () => {
    const trace = computed('tiny-dates', '9 May 2018 -> 2018-05-09');
    expect(trace.sites[0]?.keys.join('')).toBe(`9${SPACE}may${SPACE}2018`);
    expect(trace.sites[0]?.writes?.join('')).toBe('2018-05-09</s>');
    expect(trace.losses.every(({ loss }) => loss < 0.01)).toBe(true);
  });
});

describe('what if', () => {
  test('one word decides between il and elle', () => {
    const { trace } = createPipeline().read(`${FAMOUS}\nmodel: tiny-translate\ncompare: [{}, {replace: {tired: wide}}]`);
    expect(trace.diagnostics).toEqual([]);
    expect(trace.compare.map(written)).toEqual(["l'animal n'a pas traversé la rue parce qu'il était trop fatigué </s>", "l'animal n'a pas traversé la rue parce qu'elle était trop large </s>"]);
  });

  test('a word that is knocked out has no weight, and P changes', () => {
    const open = computed('tiny-translate', FAMOUS.replace('tired', 'wide'));
    const closed = computed('tiny-translate', FAMOUS.replace('tired', 'wide'), 'knockout: Street');
    expect(weightsIn(closed).every((row) => row[5] === 0)).toBe(true);
    expect(probability(open, 'rue', 5)).toBeGreaterThan(0.95);
    expect(probability(closed, 'rue', 5)).toBeLessThan(0.5);
    expect(closed.sites[0]?.heads[0]?.mask.rules).toEqual(['knockout']);
  });

  /** P(qu'elle) where a translation is fed, whatever the model would write. */
  const feminine = (quality: string, fed: string, ...lines: readonly string[]): number => {
    const trace = computed('tiny-translate', `source: ${FAMOUS.replace('tired', quality)}`, `target: ${fed} parce qu'elle était`, ...lines);
    return probability(trace, "qu'elle", trace.sites[0]?.queries.indexOf('parce') ?? -1);
  };

  test('the pronoun agrees with what was written, not with a word that is looked at', () => {
    const [right, masculine] = ["l'animal n'a pas traversé la rue", "l'animal n'a pas traversé le pont"];
    for (const closed of ['street', 'wide', 'it']) expect(feminine('wide', right, `knockout: ${closed}`)).toBeGreaterThan(0.95);
    expect(feminine('wide', right, 'knockout: was')).toBeLessThan(0.05);
    expect(feminine('wide', masculine)).toBeLessThan(0.01);
    expect(feminine('tired', right)).toBeLessThan(0.01);
    for (const object of ['la rue', 'le pont']) expect(feminine('tired', `la vache n'a pas traversé ${object}`)).toBeGreaterThan(0.95);
  });

  test('a temperature changes the weights and leaves the weights of the model alone', () => {
    const trace = computed('tiny-translate', FAMOUS, 'temperature: 4');
    expect(trace.weightsFrom).toBe('tiny-translate');
    expect(Math.max(...weightsIn(trace).flat())).toBeLessThan(Math.max(...weightsIn(computed('tiny-translate', FAMOUS)).flat()));
  });
});
