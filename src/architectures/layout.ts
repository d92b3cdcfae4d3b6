import type { HeadLayout } from '../engine/attention/head-layout';
import type { Spec } from '../model/spec';
import { atSite } from './scoped';

/** How many heads a block asks for at a site, as a count or as a list of what they do. */
export function layoutOf(spec: Spec, site: string): HeadLayout {
  const asked = atSite(spec.heads, site) ?? 1;
  const heads = typeof asked === 'number' ? asked : asked.length;
  return { heads, kvHeads: atSite(spec.kvHeads, site) ?? heads };
}
