import { albert } from './albert';
import { bahdanau } from './bahdanau';
import { bart } from './bart';
import { bert } from './bert';
import { bertLarge } from './bert-large';
import { distilbert } from './distilbert';
import { electra } from './electra';
import { gpt } from './gpt';
import { gpt2 } from './gpt-2';
import { gpt3 } from './gpt-3';
import { llama } from './llama';
import { luong } from './luong';
import { roberta } from './roberta';
import { t5 } from './t5';
import { transformer } from './transformer';
import { xlmRoberta } from './xlm-roberta';
import type { Preset } from './preset';

/** Models of the literature, in the order in which a course meets them. */
export const presets = { bert, 'bert-large': bertLarge, roberta, 'xlm-roberta': xlmRoberta, albert, distilbert, electra, gpt, 'gpt-2': gpt2, 'gpt-3': gpt3, llama, transformer, t5, bart, bahdanau, luong } satisfies Readonly<Record<string, Preset>>;

export type PresetId = keyof typeof presets;

export function isPresetId(name: string): name is PresetId {
  return Object.hasOwn(presets, name);
}

export function presetOf(name: string): Preset {
  if (!isPresetId(name)) throw new Error(`No model is called ${name}`);
  return presets[name];
}
