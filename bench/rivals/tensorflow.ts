import * as tf from '@tensorflow/tfjs';
import type { AttentionLayer, Computed, Rival, Table } from './attention';

/** TensorFlow.js on its own JavaScript kernels, with the weights in its memory. */
export async function tensorflow(layer: AttentionLayer): Promise<Rival> {
  await tf.setBackend('cpu');
  await tf.ready();
  const weights = Object.fromEntries(Object.entries(layer.weights).map(([name, table]) => [name, tensor(table)]));
  return { name: `TensorFlow.js ${tf.version.tfjs}`, attend: () => Promise.resolve(attend(layer, weights)) };
}

function tensor({ rows, columns, data }: Table): tf.Tensor2D {
  return tf.tensor2d(data, [rows, columns]);
}

function attend({ inputs, heads, scale }: AttentionLayer, own: Readonly<Record<string, tf.Tensor2D>>): Computed {
  return tf.tidy(() => {
    const projected = (input: tf.Tensor2D, by: tf.Tensor2D | undefined): tf.Tensor2D => (by === undefined ? input : tf.matMul(input, by));
    const split = (whole: tf.Tensor2D): tf.Tensor3D => tf.transpose(tf.reshape(whole, [whole.shape[0], heads, whole.shape[1] / heads]), [1, 0, 2]);
    const Q = split(projected(tensor(inputs.queries), own['queries']));
    const K = split(projected(tensor(inputs.keys), own['keys']));
    const V = split(projected(tensor(inputs.values), own['values']));
    const scores = tf.matMul(Q, K, false, true);
    const scaled = tf.mul(scores, scale);
    const weights = tf.softmax(scaled);
    const attended = tf.matMul(weights, V);
    const site = projected(tf.reshape(tf.transpose(attended, [1, 0, 2]), [inputs.queries.rows, attended.size / inputs.queries.rows]), own['output']);
    return { queries: floats(Q), keys: floats(K), values: floats(V), scores: floats(scores), scaled: floats(scaled), weights: floats(weights), output: floats(attended), site: floats(site) };
  });
}

/** The numbers themselves, which stay when the tensor goes. */
function floats(tensor: tf.Tensor): Float32Array {
  return tensor.dataSync<'float32'>();
}
