import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeWeights, wordsOf, type EncodedWeights } from '../../../src/architectures/models/weights';
import { configurationOf } from '../../../src/architectures/transformer/configure';
import { predictWords } from '../../../src/architectures/transformer/prediction';
import { Recorder, type Flow } from '../../../src/architectures/transformer/recorder';
import type { Stack, TransformerRun } from '../../../src/architectures/transformer/run';
import { decode, encode, enter } from '../../../src/architectures/transformer/stack';
import type { TrainedWeights } from '../../../src/architectures/transformer/trained-weights';
import { createEngine } from '../../../src/engine/engine';
import { FloatMatrix, rowsFrom } from '../../../src/engine/matrix';
import type { Matrix } from '../../../src/model/matrix';
import type { Head, Site } from '../../../src/model/trace';
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

interface ModelFile extends EncodedWeights {
  readonly vocabularies: Readonly<Partial<Record<'source' | 'target', string>>>;
  readonly configuration: { readonly architecture: string; readonly heads: number; readonly layers: number; readonly expansion: number };
}

const MODELS = ['tiny-transformer', 'tiny-lm', 'tiny-mlm'].filter((id) => existsSync(fixture(id)));

function fixture(id: string): string {
  return join(__dirname, `../../fixtures/models/${id}.json`);
}

function casesOf(id: string): readonly Case[] {
  return JSON.parse(readFileSync(fixture(id), 'utf8')).cases;
}

function fileOf(id: string): ModelFile {
  return JSON.parse(readFileSync(join(__dirname, `../../../src/architectures/models/${id}.json`), 'utf8'));
}

class Model {
  private readonly weights: TrainedWeights;

  constructor(private readonly file: ModelFile) {
    this.weights = decodeWeights(file);
  }

  /** Everything that one text makes: the recorder, and P of each row over the words that can be predicted. */
  run({ source = [], written = [], fed }: Case): { readonly recorder: Recorder; readonly words: readonly string[]; readonly probabilities: FloatMatrix } {
    const run = this.prepared();
    const { architecture } = this.file.configuration;
    const memory = architecture === 'decoder' ? undefined : encode(run, this.entered(run, 'encoder', fed ?? source));
    const hidden = architecture === 'encoder' ? memory : decode(run, this.entered(run, 'decoder', fed ?? ['<s>', ...written.slice(0, -1)]), [], memory);
    const stack = architecture === 'encoder' ? 'encoder' : 'decoder';
    if (hidden === undefined) throw new Error('Nothing came out');
    const words = this.words(stack).slice(1);
    const P = predictWords(run, stack, hidden, { words, vectors: rowsFrom(this.vectors(stack), 1) });
    return { recorder: run.recorder, words, probabilities: FloatMatrix.from(P.states) };
  }

  private prepared(): TransformerRun {
    const { architecture, heads, layers, expansion } = this.file.configuration;
    const spec = specOf('a -> b', `architecture: ${architecture}`, `heads: ${heads}`, `layers: ${layers}`, 'position: sinusoidal');
    const engine = createEngine();
    const configuration = { ...configurationOf(spec), normStands: 'before', expansion } as const;
    return { spec, engine, configuration, trained: this.weights, recorder: new Recorder(engine, this.weights), shownSite: 'cross' };
  }

  private entered(run: TransformerRun, stack: Stack, tokens: readonly string[]): Flow {
    const vectors = this.vectors(stack);
    const rows = tokens.map((token) => this.words(stack).indexOf(token));
    const embedded = FloatMatrix.fromRows(rows.map((row) => rowsOf(vectors)[row] ?? []));
    return enter(run, stack, { tokens, vectors: embedded, segments: rows.map(() => 0), seeded: false });
  }

  private words(stack: Stack): readonly string[] {
    return wordsOf(this.file.vocabularies[stack === 'encoder' ? 'source' : 'target'] ?? '');
  }

  private vectors(stack: Stack): FloatMatrix {
    return FloatMatrix.from(this.weights.of(`${stack}/embedding/E`) ?? FloatMatrix.zeros(0, 0));
  }
}

function place({ id, layer }: Site): string {
  const [stack, part] = id === 'cross' ? ['decoder', 'cross'] : [id.replace('-self', ''), 'self'];
  return `${stack}/${layer}/${part}`;
}

function weightsIn({ steps: { weights } }: Head): Matrix {
  if (weights === undefined) throw new Error('A head without weights');
  return weights;
}

function expectNear(found: readonly (readonly number[])[], expected: readonly (readonly number[])[]): void {
  expect(found.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  const differences = expected.flatMap((row, i) => row.map((number, j) => Math.abs(number - (found[i]?.[j] ?? NaN))));
  expect(Math.max(...differences)).toBeLessThan(1e-6);
}

test.each(MODELS)('%s: attention, states and probabilities as PyTorch has them', (id) => {
  const model = new Model(fileOf(id));
  const cases = casesOf(id);
  expect(cases.length).toBeGreaterThanOrEqual(50);
  for (const one of cases) {
    const { recorder, words, probabilities } = model.run(one);
    for (const site of recorder.sites) site.heads.forEach((head, h) => expectNear(rowsOf(weightsIn(head)), one.attention[place(site)]?.[h] ?? []));
    expect(recorder.sites.length).toBe(Object.keys(one.attention).length);
    const rows = rowsOf(probabilities);
    one.likeliest.forEach((row, i) => expectNear([row.map(([word]) => rows[i]?.[words.indexOf(word)] ?? NaN)], [row.map(([, P]) => P)]));
    if (one.probabilities !== undefined) expectNear(rows, one.probabilities);
    for (const [stream, states] of Object.entries(one.states ?? {})) {
      const taken = recorder.streams.find(({ id: stack, layer }) => `${stack}/${layer}` === stream);
      expectNear(taken === undefined ? [] : rowsOf(taken.states), states);
    }
  }
});
