import type { Problem } from '../../model/diagnostic';
import type { Spec } from '../../model/spec';
import { idleSettings, isSaid } from '../models/settings';
import type { RecurrentModel } from '../models/trained-model';

const UNSAID = { at: {} } as const;

/** The block with all that the weights were trained with; what needs no other weights stays as it is written: masks, knock-outs, temperature, normaliser. */
export function asTrained({ dimension: _width, embedding: _embedding, aliases: _aliases, ...spec }: Spec): Spec {
  const { alignment, window, forget } = spec.cell;
  return {
    ...spec, score: { everywhere: 'additive', at: {} }, heads: UNSAID, kvHeads: UNSAID, projections: UNSAID, position: UNSAID,
    cell: { kind: 'gru', bidirectional: true, alignment: alignment === 'local-p' ? 'global' : alignment, window, forget },
  };
}

/** What the block says and the weights are not for; it is drawn without. */
export function untrainedSettings(spec: Spec, model: RecurrentModel): Problem[] {
  const { score, heads, kvHeads, projections, position, dimension, embedding, aliases, vocabulary, cell } = spec;
  const said: Readonly<Record<string, boolean>> = {
    score: isSaid(score, 'additive'), heads: isSaid(heads, 1), 'kv-heads': isSaid(kvHeads, 1), projections: isSaid(projections), position: isSaid(position),
    dimension: dimension !== undefined, embedding: embedding !== undefined, aliases: aliases !== undefined, vocabulary: vocabulary.length > 0,
    cell: cell.kind !== 'gru', bidirectional: cell.bidirectional === false, 'input-feeding': cell.inputFeeding === true, alignment: cell.alignment === 'local-p',
  };
  return idleSettings(said, model, 'Take it out; "model: bahdanau" is the same architecture with seeded weights.');
}
