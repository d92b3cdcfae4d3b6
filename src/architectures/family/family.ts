import type { Engine } from '../../engine/engine';
import type { FamilyMember } from '../../model/family';
import type { Spec } from '../../model/spec';
import { isPresetId, presetOf, presets } from '../presets';
import type { Preset } from '../presets/preset';
import { sizeOf } from './size';

/** The view that shows a family, and needs no queries. */
const VIEW = 'family';

/** The models that a block sets beside each other; undefined where it does not ask for them. */
export function familyOf(spec: Spec, engine: Engine): readonly FamilyMember[] | undefined {
  return isAsked(spec) ? chosen(spec).map((preset) => memberOf(preset, engine)) : undefined;
}

/** By the view, or by models that are named where no view is. */
function isAsked({ models, presentation: { views } }: Spec): boolean {
  return views.includes(VIEW) || (views.length === 0 && models !== undefined);
}

/** Those that the block names; else its own model's kind, that model first; else the kind of its architecture; else all. */
function chosen({ models, model, architecture }: Spec): readonly Preset[] {
  if (models !== undefined) return models.map(presetOf);
  const all: readonly Preset[] = Object.values(presets);
  const own = model === undefined || !isPresetId(model) ? undefined : presetOf(model);
  const kind = all.filter((preset) => preset.architecture === (own?.architecture ?? architecture) && preset !== own);
  const related = own === undefined ? kind : [own, ...kind];
  return related.length > 0 ? related : all;
}

function memberOf(preset: Preset, engine: Engine): FamilyMember {
  const { id, doc, architecture, published, defaults } = preset;
  const { name, year, objective, positions, paper, figures, counted } = published;
  return {
    id, name, doc, architecture, year, objective, positions, paper, figures, counted,
    sizes: published.sizes.map((size) => sizeOf(preset, size, engine)),
    toy: { layers: defaults.layers ?? 1, heads: toyHeads(defaults.heads?.everywhere) },
  };
}

function toyHeads(heads: Spec['heads']['everywhere'] = 1): number {
  return typeof heads === 'number' ? heads : heads.length;
}
