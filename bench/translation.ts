import { trainedModels } from '../src/architectures/models';
import { createPipeline, KEEP_NOTHING } from '../src/pipeline';
import type { Site, Trace } from '../src/model/trace';
import { line, medianRatioAwaited, type Measure } from './ratio';
import { floats, OnnxTranslator, type Translation } from './rivals/onnx-translation';

/** ONNX Runtime computes in 32 bits, we in 64. */
const TOLERANCE = 1e-4;

const MODEL = trainedModels['tiny-transformer'];
/** The famous one, and one of 14 words. */
const SENTENCES = ["the animal didn't cross the street because it was too tired", "the big white cow didn't cross the red bridge because it was too tired"] as const;

/** Two that write different words, or with other weights, cannot be compared. */
function agreement(trace: Trace, { words, probabilities, encoder, steps }: Translation): void {
  const [ours, theirs] = [trace.generation.map(({ token }) => token).join(' '), words.join(' ')];
  if (ours !== theirs) throw new Error(`Other words: ${ours} / ${theirs}`);
  const differences = [
    ...probabilities.map((row, at) => farthest(probabilitiesAt(trace, at), row)),
    ...trace.sites.filter(({ id }) => id === 'encoder-self').map((site) => farthest(weightsOf(site), floats(encoder, `${placeOf(site)}/weights`))),
    ...trace.generation.flatMap(({ trace: { sites } }, at) => sites.map((site) => farthest(weightsOf(site), floats(steps[at] ?? {}, `${placeOf(site)}/weights`)))),
  ];
  const most = Math.max(...differences);
  if (!(most <= TOLERANCE)) throw new Error(`Other numbers: they differ by ${most}`);
}

function probabilitiesAt(trace: Trace, step: number): ArrayLike<number> {
  return trace.generation[step]?.trace.operations.find(({ kind }) => kind === 'softmax')?.output.data ?? [];
}

function weightsOf({ heads }: Site): number[] {
  return heads.flatMap(({ steps }) => [...(steps['weights']?.data ?? [])]);
}

/** `encoder-self` in layer 1 → `encoder/1/self`. */
function placeOf({ id, layer }: Site): string {
  return id === 'cross' ? `decoder/${layer}/cross` : `${id.replace('-self', '')}/${layer}/self`;
}

function farthest(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  if (ours.length !== theirs.length) return Infinity;
  return Array.from(ours).reduce((most, number, i) => Math.max(most, Math.abs(number - (theirs[i] ?? NaN))), 0);
}

interface Contender {
  readonly name: string;
  readonly translate: (tokens: readonly string[]) => Promise<Translation>;
}

/** A graph that is there before the block is read leaves a library nothing to do but the arithmetic; one that the block changes (a knock-out, another normaliser) is made for it. */
async function contenders(): Promise<Contender[]> {
  const [weights, all] = [await OnnxTranslator.open(MODEL, false), await OnnxTranslator.open(MODEL, true)];
  return [
    { name: `${weights.name}, its sessions kept, weights and probabilities put out,`, translate: (tokens) => weights.translate(tokens) },
    { name: `${all.name}, its sessions kept, every step put out,`, translate: (tokens) => all.translate(tokens) },
    { name: `${all.name}, its sessions made for the block,`, translate: openedFor },
  ];
}

async function openedFor(tokens: readonly string[]): Promise<Translation> {
  const translator = await OnnxTranslator.open(MODEL, true);
  const translation = await translator.translate(tokens);
  await translator.close();
  return translation;
}

/** Its time over ours: we read the text and look up the words, then compute every step, and hand back the trace. */
async function measure({ name, translate }: Contender, sentence: string): Promise<Measure> {
  const [pipeline, block, tokens] = [createPipeline(KEEP_NOTHING), `${sentence}\nmodel: ${MODEL.id}`, sentence.split(' ')];
  agreement(pipeline.read(block).trace, await translate(tokens));
  const ratio = await medianRatioAwaited(() => translate(tokens), () => Promise.resolve(pipeline.read(block)));
  return { what: `${name} over a whole block of ${MODEL.id}, ${tokens.length} words to translate, source to trace`, ratio };
}

async function main(): Promise<void> {
  const measures: Measure[] = [];
  for (const contender of await contenders()) {
    for (const sentence of SENTENCES) measures.push(await measure(contender, sentence));
  }
  for (const one of measures) process.stdout.write(`${line(one)}\n`);
}

await main();
