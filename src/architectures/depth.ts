import type { Spec } from '../model/spec';
import { atSite } from './scoped';

/** How many layers the stack that attends at a site has. A decoder's layers look at themselves and across, so both have as many. */
export function depthAt({ layers }: Pick<Spec, 'layers'>, site: string): number {
  return atSite(layers, site === 'cross' ? 'decoder-self' : site) ?? 1;
}
