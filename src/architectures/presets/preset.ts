import type { Spec } from '../../model/spec';
import type { TransformerConfiguration } from '../transformer/configuration';
import type { Published } from './published';

/** What a block has where it says nothing itself. */
export type PresetDefaults = Partial<Pick<Spec, 'heads' | 'kvHeads' | 'score' | 'position' | 'cell'>> & {
  readonly layers?: number;
  /** The layer that its picture opens at; the first where absent. */
  readonly opensAt?: number;
};

/** A model of the literature, at toy size. */
export interface Preset {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** Paper and section. */
  readonly source: string;
  /** A block that uses it. */
  readonly example: string;
  readonly architecture: 'encoder' | 'decoder' | 'encoder-decoder' | 'rnn';
  readonly defaults: PresetDefaults;
  /** How it differs from the transformer of 2017. */
  readonly transformer?: Partial<TransformerConfiguration>;
  /** Its real sizes, which only the family shows. */
  readonly published: Published;
}

/** Small enough to be read, deep enough to have a second layer. */
export const TOY: PresetDefaults = { heads: { everywhere: 4, at: {} }, layers: 2 };

/** At every site, or (where sites are named) at those alone. */
export function positioned(kind: string, ...sites: readonly string[]): Pick<PresetDefaults, 'position'> {
  const rule = { kind, options: undefined };
  return { position: sites.length === 0 ? { everywhere: rule, at: {} } : { at: Object.fromEntries(sites.map((site) => [site, rule])) } };
}
