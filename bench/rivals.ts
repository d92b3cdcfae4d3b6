import { createPipeline, KEEP_NOTHING } from '../src/pipeline';
import type { Site } from '../src/model/trace';
import { isWithin, line, medianRatioAwaited, type Measure } from './ratio';
import { difference, layerOf, type AttentionLayer, type Rival } from './rivals/attention';
import { onnxRuntime, onnxRuntimeKept } from './rivals/onnxruntime';
import { tensorflow } from './rivals/tensorflow';

/** The libraries compute in 32 bits, we in 64. */
const TOLERANCE = 1e-4;

const SENTENCE = 'the animal was too tired to cross it';

/** 8 tokens, 4 heads: designed by hand, as words have them by default; and with seeded matrices, W_O among them. */
const BLOCKS = {
  'heads by hand': `${SENTENCE}\nheads: 4`,
  'random projections': `${SENTENCE}\nheads: 4\nprojections: random`,
} as const;

interface Contender {
  readonly load: (layer: AttentionLayer) => Promise<Rival>;
  readonly budget?: Measure['budget'];
}

/** A graph that is there before the block is read leaves a library nothing to do but the arithmetic: told for the record. */
const CONTENDERS: readonly Contender[] = [
  { load: tensorflow, budget: { atLeast: 1 } },
  { load: onnxRuntime, budget: { atLeast: 1 } },
  { load: onnxRuntimeKept },
];

/**
 * A rival's time over ours. We read the text, look up the words and compute; a rival is handed the numbers.
 * All give back every step of every head, and the same numbers.
 */
async function measure(name: string, block: string, { load, budget }: Contender): Promise<Measure> {
  const pipeline = createPipeline(KEEP_NOTHING);
  const site = onlySite(pipeline.read(block).trace.sites);
  const rival = await load(layerOf(site));
  await agreement(site, rival);
  const ratio = await medianRatioAwaited(rival.attend, () => Promise.resolve(pipeline.read(block)));
  return { what: `${rival.name} over a whole block of 8 tokens, 4 heads, source to trace, ${name}`, ratio, ...(budget && { budget }) };
}

function onlySite([site]: readonly Site[]): Site {
  if (site?.queries.length !== 8 || site.heads.length !== 4) throw new Error('The block is not one of 8 tokens and 4 heads');
  return site;
}

/** Two that compute different things cannot be compared. */
async function agreement(site: Site, { name, attend }: Rival): Promise<void> {
  const found = difference(site, await attend());
  if (!(found <= TOLERANCE)) throw new Error(`${name} computes other numbers: they differ by ${found}`);
}

async function main(): Promise<void> {
  const measures: Measure[] = [];
  for (const [name, block] of Object.entries(BLOCKS)) {
    for (const contender of CONTENDERS) measures.push(await measure(name, block, contender));
  }
  for (const one of measures) process.stdout.write(`${line(one)}\n`);
  if (!measures.every(isWithin)) process.exitCode = 1;
}

await main();
