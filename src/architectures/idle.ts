import { warning } from '../engine/wording/problem';
import type { Problem } from '../model/diagnostic';
import type { RecurrentCell, Spec } from '../model/spec';
import type { Trace } from '../model/trace';

type Ran = Pick<Trace, 'sites' | 'predictions'>;

/** Keys that a block writes and its architecture has no use for; it is drawn without them. */
export function idleKeys(spec: Spec, trace: Ran): Problem[] {
  if (trace.sites.length === 0) return [];
  return [...idleCell(spec), ...idleShots(spec), ...idlePhase(spec), ...idlePrediction(spec, trace), ...idleHeads(spec, trace), ...idleDepth(spec)];
}

const CELL_KEYS: Readonly<Record<keyof RecurrentCell, string>> = {
  kind: 'cell', bidirectional: 'bidirectional', alignment: 'alignment', window: 'window', inputFeeding: 'input-feeding', forget: 'forget',
};

function idleCell({ architecture, cell }: Spec): Problem[] {
  if (architecture === 'rnn') return [];
  return Object.entries(CELL_KEYS).flatMap(([field, key]) => (Object.hasOwn(cell, field)
    ? [warning(key, `"${key}" changes nothing here: only an rnn has such a thing.`, 'Take it out, or write "model: bahdanau" or "model: luong".')]
    : []));
}

function idleShots({ architecture, shots }: Spec): Problem[] {
  if (architecture === 'decoder' || shots.length === 0) return [];
  return [warning('shots', 'The shots are not read: worked examples stand in the prompt of a decoder.', 'Write "model: gpt-3", or take the line out.')];
}

function idlePhase({ architecture, phase }: Spec): Problem[] {
  if (phase === undefined || !['layer', 'encoder'].includes(architecture)) return [];
  return [warning('phase', 'There is no phase to show: nothing is written here.', 'Write "model: gpt-2" for a decoder, or take the line out.')];
}

function idlePrediction({ architecture, predict }: Spec, { predictions }: Ran): Problem[] {
  if (predict === undefined || predictions.length > 0) return [];
  const hint = architecture === 'encoder' ? 'Put a [MASK] into the sentence.' : 'Write "model: gpt-2", or "model: bert" and a [MASK] in the sentence.';
  return [warning('predict', 'Nothing is predicted here.', hint)];
}

/** The papers have one head; more are drawn all the same, unless a model brings weights for one. */
function idleHeads({ architecture, heads: { everywhere } }: Spec, { sites: [site] }: Ran): Problem[] {
  const isOne = everywhere === undefined || everywhere === 1;
  if (architecture !== 'rnn' || isOne) return [];
  const drawn = site?.heads.length ?? 1;
  const message = drawn === 1 ? 'The rnn is drawn with 1 head.' : `Bahdanau and Luong attend with 1 head; this rnn is drawn with ${drawn}.`;
  return [warning('heads', message, 'Take the line out; "architecture: encoder-decoder" has several.')];
}

function idleDepth({ layers: { at } }: Spec): Problem[] {
  if (at['cross'] === undefined) return [];
  return [{ ...warning('layers', 'Cross-attention has no layers of its own: it stands in the layers of the decoder.', 'Write how many those are: "layers: {decoder-self: 2}".'), site: 'cross' }];
}
