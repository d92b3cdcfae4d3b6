import { aliases } from './aliases';
import { architecture } from './architecture';
import { attention } from './attention';
import { caption } from './caption';
import { dimension } from './dimension';
import { embedding } from './embedding';
import { focus } from './focus';
import { formula } from './formula';
import { head } from './head';
import { heads } from './heads';
import { keys as keysKey } from './keys';
import { knockout } from './knockout';
import { kvHeads } from './kv-heads';
import { layer } from './layer';
import { mask } from './mask';
import { normalize } from './normalize';
import { offset } from './offset';
import { position } from './position';
import { precision } from './precision';
import { projections } from './projections';
import { queries } from './queries';
import { scale } from './scale';
import { score } from './score';
import { seed } from './seed';
import { show } from './show';
import { sink } from './sink';
import { site } from './site';
import { softcap } from './softcap';
import { stage } from './stage';
import { temperature } from './temperature';
import { title } from './title';
import { values } from './values';
import { view } from './view';

/** The block's keys, in the order of the reference. This is the schema: it validates, completes and documents. */
export const keys = {
  queries,
  keys: keysKey,
  values,
  attention,
  architecture,
  score,
  scale,
  temperature,
  softcap,
  position,
  mask,
  knockout,
  offset,
  normalize,
  sink,
  heads,
  'kv-heads': kvHeads,
  projections,
  formula,
  embedding,
  aliases,
  dimension,
  seed,
  view,
  site,
  layer,
  head,
  stage,
  focus,
  show,
  title,
  caption,
  precision,
};

export type KeyId = keyof typeof keys;
