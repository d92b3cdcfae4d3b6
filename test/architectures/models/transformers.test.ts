import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../src/architectures';
import { trainedModels, type TrainedModelId } from '../../../src/architectures/models';
import { createEngine } from '../../../src/engine/engine';
import type { Matrix } from '../../../src/model/matrix';
import type { Head, Site, Trace } from '../../../src/model/trace';
import { createPipeline } from '../../../src/pipeline';
import { rowsOf } from '../../support/matrices';
import { specOf } from '../../support/spec';

/** One text as PyTorch ran it on the rounded weights in float64: training/README.md. */
interface Case {
  readonly source?: readonly string[];
  readonly written?: readonly string[];
  readonly fed?: readonly string[];
  readonly attention: Readonly<Record<string, readonly (readonly (readonly number[])[])[]>>;
  readonly likeliest: readonly (readonly (readonly [string, number])[])[];
  readonly states?: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly probabilities?: readonly (readonly number[])[];
}

type Computed = Omit<Trace, 'diagnostics'>;

const IDS: readonly TrainedModelId[] = ['tiny-transformer', 'tiny-lm', 'tiny-mlm'];
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

function textOf({ source, fed = [] }: Case): string {
  return (source ?? fed.filter((token) => token !== '<s>')).join(' ');
}

function place({ id, layer }: Site): string {
  const [stack, part] = id === 'cross' ? ['decoder', 'cross'] : [id.replace('-self', ''), 'self'];
  return `${stack}/${layer}/${part}`;
}

function siteAt({ sites }: Pick<Trace, 'sites'>, name: string): Site {
  const found = sites.find((site) => place(site) === name);
  if (found === undefined) throw new Error(`no site ${name}`);
  return found;
}

function weightsIn(head: Head | undefined): number[][] {
  const weights = head?.steps['weights'];
  return weights === undefined ? [] : rowsOf(weights);
}

function softmaxOf({ operations }: Computed): { readonly P: number[][]; readonly words: readonly string[] } {
  const found = operations.find(({ id }) => id.endsWith('/softmax'));
  return { P: found === undefined ? [] : rowsOf(found.output), words: found?.columns ?? [] };
}

function statesIn({ streams }: Computed, name: string): Matrix | undefined {
  return streams.find(({ id, layer }) => `${id}/${layer}` === name)?.states;
}

function written({ generation }: Pick<Trace, 'generation'>): string {
  return generation.map(({ token }) => token).join(' ');
}

function differences(found: readonly (readonly number[])[], expected: readonly (readonly number[])[]): number {
  expect(found.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  return Math.max(...expected.flatMap((row, i) => row.map((number, j) => Math.abs(number - (found[i]?.[j] ?? NaN)))));
}

describe.each(IDS)('%s as PyTorch runs it', (id) => {
  const cases = casesOf(id);

  test('weights, states and probabilities of all texts, and the words that it writes', () => {
    expect(cases.length).toBeGreaterThanOrEqual(50);
    for (const one of cases) {
      const trace = computed(id, `queries: "${textOf(one)}"`);
      if (one.written !== undefined) expect(written(trace).split(' ')).toEqual(one.written);
      expect(trace.sites.length).toBe(Object.keys(one.attention).length);
      for (const site of trace.sites) site.heads.forEach((head, h) => expect(differences(weightsIn(head), one.attention[place(site)]?.[h] ?? [])).toBeLessThan(1e-6));
      const { P, words } = softmaxOf(trace);
      const likeliest = one.likeliest.map((row, i) => row.map(([word]) => P[i]?.[words.indexOf(word)] ?? NaN));
      expect(differences(likeliest, one.likeliest.map((row) => row.map(([, p]) => p)))).toBeLessThan(1e-6);
      if (one.probabilities !== undefined) expect(differences(P, one.probabilities)).toBeLessThan(1e-6);
      for (const [stream, states] of Object.entries(one.states ?? {})) {
        const taken = statesIn(trace, stream);
        expect(differences(taken === undefined ? [] : rowsOf(taken), states)).toBeLessThan(1e-6);
      }
    }
  });

  test('nothing of it is drawn, and everything says whose it is', () => {
    const trace = computed(id, trainedModels[id].example.split('\n')[0] ?? '', 'view: matrix');
    expect(trace.weightsFrom).toBe(id);
    expect(new Set(trace.sites.map(({ weightsFrom }) => weightsFrom))).toEqual(new Set([id]));
    expect(trace.operations.filter(({ untrained }) => untrained)).toEqual([]);
    expect(trace.generation.map(({ trace: step }) => step.weightsFrom).every((from) => from === id)).toBe(true);
  });

  test('its example is drawn without a complaint', () => {
    const { trace } = createPipeline().read(trainedModels[id].example);
    expect(trace.diagnostics).toEqual([]);
    expect(trace.sites.length).toBeGreaterThanOrEqual(2);
    expect(trainedModels[id].doc).toMatch(/^[A-Z][^.!?]*\.$/u);
  });
});

describe('tiny-transformer', () => {
  const trace = computed('tiny-transformer', FAMOUS);

  test('row i wrote token i, fed what the row before wrote, the stop token last', () => {
    const cross = siteAt(trace, 'decoder/2/cross');
    expect(cross.keys.join(' ')).toBe(FAMOUS.toLowerCase());
    expect(cross.queries).toEqual(['<s>', ...trace.generation.slice(0, -1).map(({ token }) => token)]);
    expect(cross.writes).toEqual(trace.generation.map(({ token }) => token));
    expect(cross.writes?.at(-1)).toBe('</s>');
    expect(trace.generation.every(({ declared }) => !declared)).toBe(true);
    expect(trace.losses).toEqual([]);
    expect(trace.predictions.map(({ position, tokens }) => [position, tokens[0]])).toEqual([[11, '</s>']]);
  });

  test('each pass has the weights of the pass over all rows, with keys and values from the cache', () => {
    for (const [row, { trace: step }] of trace.generation.entries()) {
      for (const name of ['decoder/1/self', 'decoder/2/self', 'decoder/1/cross', 'decoder/2/cross']) {
        siteAt(step, name).heads.forEach((head, h) => {
          const own = weightsIn(siteAt(trace, name).heads[h])[row] ?? [];
          expect(differences(weightsIn(head), [own.slice(0, weightsIn(head)[0]?.length)])).toBeLessThan(1e-12);
        });
      }
    }
    expect(trace.generation.map(({ computed: anew, reused }) => [anew, reused]).slice(0, 3)).toEqual([[12, 0], [1, 12], [1, 13]]);
  });

  test('one word decides between il and elle, and the head that was trained to points at what it means', () => {
    const { trace: both } = createPipeline().read(`${FAMOUS}\nmodel: tiny-transformer\ncompare: [{}, {replace: {tired: wide}}]`);
    expect(both.diagnostics).toEqual([]);
    expect(both.compare.map(written)).toEqual(["l'animal n'a pas traversé la rue parce qu'il était trop fatigué </s>", "l'animal n'a pas traversé la rue parce qu'elle était trop large </s>"]);
    const [tired, wide] = both.compare.map((one) => weightsIn(siteAt(one, 'encoder/2/self').heads[0])[7] ?? []);
    expect(tired?.[1]).toBeGreaterThan(0.98);
    expect(wide?.[5]).toBeGreaterThan(0.98);
  });

  test('heads that were shown what to do say so, and no others', () => {
    const shown = (name: string) => siteAt(trace, name).heads.map(({ supervision }) => supervision);
    expect(shown('encoder/2/self')).toEqual(['trained to point at what a pronoun means', undefined, undefined, undefined]);
    expect(shown('decoder/2/cross')).toEqual(Array.from({ length: 4 }, () => 'trained to look at the words that are translated'));
    expect(shown('decoder/1/cross').concat(shown('encoder/1/self'), shown('decoder/2/self')).every((text) => text === undefined)).toBe(true);
  });

  test('a declared target is fed, whatever the model would write, and costs what it is improbable', () => {
    const fed = computed('tiny-transformer', 'the white cow crossed the red house -> la vache noire a traversé la maison rouge');
    const cross = siteAt(fed, 'decoder/2/cross');
    expect(fed.generation).toEqual([]);
    expect(cross.queries).toEqual('<s> la vache noire a traversé la maison rouge'.split(' '));
    expect(cross.writes).toEqual('la vache noire a traversé la maison rouge </s>'.split(' '));
    const { P, words } = softmaxOf(fed);
    for (const { position, target, loss } of fed.losses) expect(loss).toBeCloseTo(-Math.log(P[position]?.[words.indexOf(target)] ?? NaN), 10);
    expect(fed.losses.reduce((a, b) => (b.loss > a.loss ? b : a)).target).toBe('noire');
  });

  test('with what the model writes, is what the model computes', () => {
    const again = computed('tiny-transformer', `${FAMOUS} -> <s> ${written(trace)}`);
    expect(differences(softmaxOf(again).P, softmaxOf(trace).P)).toBe(0);
  });

  test('a knock-out and a temperature change what comes after, and the weights stay the model\'s', () => {
    const closed = computed('tiny-transformer', FAMOUS, 'knockout: {cross: [Street]}');
    expect(siteAt(closed, 'decoder/1/cross').heads.every((head) => weightsIn(head).every((row) => row[5] === 0))).toBe(true);
    expect(written(closed)).not.toBe(written(trace));
    const warm = computed('tiny-transformer', FAMOUS, 'temperature: {encoder-self: 5}');
    expect(warm.weightsFrom).toBe('tiny-transformer');
    expect(Math.max(...(weightsIn(siteAt(warm, 'encoder/2/self').heads[0])[7] ?? []))).toBeLessThan(0.9);
  });
});

describe('tiny-mlm', () => {
  test('behind the mask stands what can be crossed and be wide', () => {
    const { predictions } = computed('tiny-mlm', "the cow didn't cross the [MASK] because it was too wide", 'predict: 8');
    expect(predictions.map(({ position }) => position)).toEqual([5]);
    expect([...predictions[0]?.tokens ?? []].sort()).toEqual(['avenue', 'bridge', 'lake', 'path', 'river', 'road', 'stream', 'street']);
    expect(predictions[0]?.probabilities[0]).toBeCloseTo(0.11, 2);
  });

  test('a mask may be knocked out by its name', () => {
    const trace = computed('tiny-mlm', 'the [MASK] was tired', 'knockout: "[MASK]"');
    expect(siteAt(trace, 'encoder/1/self').heads.every((head) => weightsIn(head).every((row) => row[1] === 0))).toBe(true);
  });
});

describe('tiny-lm', () => {
  test('says what may follow', () => {
    const { predictions, generation } = computed('tiny-lm', "The animal didn't cross the street because it was too", 'predict: 6');
    expect(predictions[0]?.position).toBe(10);
    expect([...predictions[0]?.tokens ?? []].sort()).toEqual(['busy', 'hungry', 'old', 'small', 'tired', 'wide']);
    expect(generation).toEqual([]);
  });

  test('names that come again are found again: a previous-token head, then induction heads', () => {
    const trace = computed('tiny-lm', 'dax wug fep dax wug fep dax');
    expect(trace.predictions[0]?.tokens[0]).toBe('wug');
    const rowOfThirdDax = (name: string, head: number) => weightsIn(siteAt(trace, name).heads[head])[7] ?? [];
    expect(rowOfThirdDax('decoder/1/self', 0)[6]).toBeGreaterThan(0.99);
    // What followed the two dax before.
    for (const head of [0, 2, 3]) expect((rowOfThirdDax('decoder/2/self', head)[2] ?? 0) + (rowOfThirdDax('decoder/2/self', head)[5] ?? 0)).toBeGreaterThan(0.8);
    expect(siteAt(trace, 'decoder/1/self').heads.map(({ supervision }) => supervision)).toEqual(['trained to look at the word before', undefined, undefined, undefined]);
    expect(siteAt(trace, 'decoder/2/self').heads.some(({ supervision }) => supervision !== undefined)).toBe(false);
  });

  test('in generation it goes through the prompt, then on by itself until it stops', () => {
    const trace = computed('tiny-lm', "The dog didn't cross the river because it", 'phase: generation');
    expect(trace.generation.map(({ declared }) => declared)).toEqual(trace.generation.map((_, row) => row < 8));
    const site = siteAt(trace, 'decoder/2/self');
    expect(site.writes).toEqual(trace.generation.map(({ token }) => token));
    expect(site.queries).toEqual(trace.generation.map(({ fed }) => fed));
    expect(site.writes?.at(-1)).toBe('</s>');
    for (const { declared, token, trace: step } of trace.generation) if (!declared) expect(step.predictions[0]?.tokens[0]).toBe(token);
    expect(trace.losses.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('it writes at most twelve tokens more', () => {
    const { generation } = computed('tiny-lm', 'dax wug fep dax wug fep', 'phase: generation');
    expect(generation.filter(({ declared }) => !declared).length).toBeLessThanOrEqual(12);
    expect(written({ generation })).toMatch(/^dax wug fep dax wug fep dax wug/u);
  });
});
