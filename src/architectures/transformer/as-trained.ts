import type { Problem } from '../../model/diagnostic';
import type { Scoped } from '../../model/scoped';
import type { PositionRule, Spec } from '../../model/spec';
import { idleSettings, isSaid } from '../models/settings';
import type { TransformerModel } from '../models/trained-model';

const UNSAID = { at: {} } as const;

/** The block with all that the weights were trained with; what needs no other weights stays as it is written: masks, knock-outs, temperature, normaliser. */
export function asTrained({ dimension: _width, embedding: _embedding, aliases: _aliases, ...spec }: Spec, { defaults }: TransformerModel): Spec {
  const { heads = UNSAID, layers, position = UNSAID } = defaults;
  return { ...spec, score: UNSAID, heads, layers: { everywhere: layers, at: {} }, position, kvHeads: UNSAID, projections: UNSAID, shots: [] };
}

/** What the block says and the weights are not for; it is drawn without. */
export function untrainedSettings(spec: Spec, model: TransformerModel): Problem[] {
  const { score, heads, kvHeads, layers, projections, position, dimension, embedding, aliases, vocabulary, shots } = spec;
  const { defaults, architecture } = model;
  const said: Readonly<Record<string, boolean>> = {
    score: isSaid(score, 'scaled-dot'), heads: isSaid(heads, defaults.heads?.everywhere), 'kv-heads': isSaid(kvHeads, defaults.heads?.everywhere), layers: isSaid(layers, defaults.layers),
    projections: isSaid(projections), position: !places(position).every(({ kind, options }) => kind === 'sinusoidal' && options === undefined), dimension: dimension !== undefined, embedding: embedding !== undefined,
    aliases: aliases !== undefined, vocabulary: vocabulary.length > 0, shots: shots.length > 0,
  };
  return idleSettings(said, model, `Take it out; "architecture: ${architecture}" without a model has seeded weights.`);
}

function places({ everywhere, at }: Scoped<PositionRule>): PositionRule[] {
  return [...(everywhere === undefined ? [] : [everywhere]), ...Object.values(at)];
}
