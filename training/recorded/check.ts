import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { array, looseObject, number, parse, string } from 'valibot';

/**
 * Runs the package's own graph in TensorFlow.js, and says how far record.py is from it.
 *
 *     node scripts/run.mjs training/recorded/check.ts package/dist exact.json
 */
const recordedSchema = array(looseObject({ ids: array(number()), attention: array(array(array(array(number())))), embedding: array(number()) }));
const graphSchema = looseObject({ modelTopology: looseObject({}), weightsManifest: array(looseObject({ paths: array(string()), weights: array(looseObject({ name: string(), shape: array(number()), dtype: string() })) })) });

const ATTENTION = [0, 1].map((layer) => `module_apply_default/Encoder_en/KonaTransformer/Encode/TransformerStack/Layer_${layer}/TransformerLayer/MultiheadAttention/DotProductAttention/BaseDotProductAttention/attention_weights`);
const EMBEDDING = 'module_apply_default/Encoder_en/hidden_layers/l2_normalize';

async function load(folder: string): Promise<tf.GraphModel> {
  const json: unknown = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
  const { weightsManifest } = parse(graphSchema, json);
  const shards = weightsManifest.flatMap(({ paths }) => paths).map((path) => readFileSync(join(folder, path)));
  const weightData = new Uint8Array(Buffer.concat(shards)).buffer;
  const weightSpecs = weightsManifest.flatMap(({ weights }) => weights);
  return tf.loadGraphModel(tf.io.fromMemory(Object.assign(Object(json), { weightSpecs, weightData })));
}

function furthest(theirs: ArrayLike<number>, ours: readonly number[]): number {
  if (theirs.length !== ours.length) throw new Error(`${theirs.length} numbers in the graph, ${ours.length} recorded`);
  return ours.reduce((most, value, index) => Math.max(most, Math.abs(value - (theirs[index] ?? NaN))), 0);
}

async function main([folder = '', exact = '']: readonly string[]): Promise<void> {
  await tf.setBackend('cpu');
  const model = await load(folder);
  for (const { ids, attention, embedding } of parse(recordedSchema, JSON.parse(readFileSync(exact, 'utf8')))) {
    const inputs = { indices: tf.tensor2d(ids.map((_, position) => [0, position]), [ids.length, 2], 'int32'), values: tf.tensor1d(ids, 'int32') };
    const outputs = [await model.executeAsync(inputs, [...ATTENTION, EMBEDDING])].flat();
    const [first, second, last] = await Promise.all(outputs.map((tensor) => tensor.data()));
    const differences = [furthest(first ?? [], (attention[0] ?? []).flat(2)), furthest(second ?? [], (attention[1] ?? []).flat(2)), furthest(last ?? [], embedding)];
    process.stdout.write(`${ids.length} pieces: attention of layer 1 within ${differences[0]}, of layer 2 within ${differences[1]}, embedding within ${differences[2]}\n`);
  }
}

void main(process.argv.slice(2));
