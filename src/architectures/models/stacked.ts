import { positioned, type PresetDefaults } from '../presets/preset';
import type { TransformerFile } from './trained-model';

/** What a trained transformer's file says of its layers, as a block says it. */
export function stacked({ configuration: { heads, layers } }: TransformerFile): PresetDefaults {
  return { heads: { everywhere: heads, at: {} }, layers, ...positioned('sinusoidal') };
}
