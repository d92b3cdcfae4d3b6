import { presetOf } from '../architectures/presets';
import type { PresetId } from '../architectures/presets';
import type { Declarations } from './declarations';
import { keys } from './keys';
import type { Range } from './source';
import type { Override } from './values/compare';
import type { Written } from './written';

const VIEW = 'blueprint';

/** Stands in where a block names models and no sentence: there is something to measure then. */
const READ = 'I am a student';
const WRITTEN = 'je suis étudiant';

/** `models` in a blueprint: a reading a model, as if `compare` named them. None where the block says itself what it compares. */
export function modelsAsReadings(declarations: Declarations): Override[] {
  const isDrawn = declarations.value(keys.view)?.some((view) => view === VIEW) === true;
  if (!isDrawn || declarations.has(keys.compare)) return [];
  const range = declarations.rangeOf(keys.models);
  const hasText = declarations.has(keys.queries) || declarations.has(keys.keys);
  return (declarations.value(keys.models) ?? []).map((name) => ({
    name, range, written: [entry('model', name, range), ...(hasText ? [] : exampleFor(name, range))],
  }));
}

function exampleFor(name: PresetId, range: Range): Written[] {
  const { architecture } = presetOf(name);
  if (architecture === 'encoder' || architecture === 'decoder') return [entry('queries', READ, range)];
  return [entry('queries', WRITTEN, range), entry('keys', READ, range)];
}

function entry(word: string, source: string, range: Range): Written {
  return { word, wordRange: range, value: { kind: 'scalar', range, value: source, source, quoted: false }, broken: false };
}
