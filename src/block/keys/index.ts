import { aliases } from './aliases';
import { alignment } from './alignment';
import { annotate } from './annotate';
import { architecture } from './architecture';
import { attention } from './attention';
import { bidirectional } from './bidirectional';
import { caption } from './caption';
import { cell } from './cell';
import { compare } from './compare';
import { difference } from './difference';
import { dimension } from './dimension';
import { embedding } from './embedding';
import { focus } from './focus';
import { forget } from './forget';
import { formula } from './formula';
import { from } from './from';
import { head } from './head';
import { heads } from './heads';
import { hide } from './hide';
import { imported } from './import';
import { inputFeeding } from './input-feeding';
import { keys as keysKey } from './keys';
import { knockout } from './knockout';
import { kvHeads } from './kv-heads';
import { layer } from './layer';
import { layers } from './layers';
import { mask } from './mask';
import { model } from './model';
import { models } from './models';
import { normalize } from './normalize';
import { nudge } from './nudge';
import { offset } from './offset';
import { palette } from './palette';
import { phase } from './phase';
import { pieces } from './pieces';
import { position } from './position';
import { precision } from './precision';
import { predict } from './predict';
import { projections } from './projections';
import { queries } from './queries';
import { quiz } from './quiz';
import { scale } from './scale';
import { replace } from './replace';
import { score } from './score';
import { seed } from './seed';
import { shots } from './shots';
import { show } from './show';
import { sink } from './sink';
import { site } from './site';
import { softcap } from './softcap';
import { stage } from './stage';
import { step } from './step';
import { temperature } from './temperature';
import { title } from './title';
import { values } from './values';
import { view } from './view';
import { vocabulary } from './vocabulary';
import { window } from './window';

/** The block's keys, in the order of the reference. This is the schema: it validates, completes and documents. */
export const keys = {
  queries,
  keys: keysKey,
  values,
  attention,
  architecture,
  model,
  from,
  shots,
  replace,
  score,
  scale,
  temperature,
  softcap,
  position,
  mask,
  knockout,
  nudge,
  offset,
  normalize,
  sink,
  heads,
  'kv-heads': kvHeads,
  layers,
  projections,
  formula,
  embedding,
  aliases,
  dimension,
  vocabulary,
  cell,
  bidirectional,
  alignment,
  window,
  'input-feeding': inputFeeding,
  forget,
  seed,
  view,
  site,
  layer,
  head,
  stage,
  step,
  phase,
  predict,
  models,
  focus,
  show,
  hide,
  annotate,
  compare,
  difference,
  import: imported,
  pieces,
  quiz,
  title,
  caption,
  palette,
  precision,
};
