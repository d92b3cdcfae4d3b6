import type { HeadLayout } from '../../engine/attention/head-layout';
import type { Projections } from '../../model/spec';
import type { SiteMechanism } from '../mechanism';
import type { Flow } from './recorder';
import type { SiteCache, Stack, TransformerRun } from './run';

/** Where the architecture attends. */
export interface AttentionPlace {
  readonly site: 'encoder-self' | 'decoder-self' | 'cross';
  readonly stack: Stack;
  readonly layer: number;
  /** What each row writes, in a decoder. */
  readonly writes?: readonly (string | undefined)[];
}

/** Everything that this place attends with, before its heads are made. */
export interface Attention extends AttentionPlace {
  readonly run: TransformerRun;
  readonly queries: Flow;
  /** What is attended to; in a later pass, with what was kept of earlier ones. */
  readonly memory: Flow;
  readonly cache: SiteCache | undefined;
  readonly layout: HeadLayout;
  readonly mechanism: SiteMechanism;
  readonly projections: Projections;
}

/** `decoder/1/cross` */
export function operationId({ stack, layer, site }: AttentionPlace): string {
  return `${stack}/${layer}/${site === 'cross' ? 'cross' : 'self'}`;
}
