import { pictures } from '../../architectures/pictures';
import type { FooterEntry } from '../footer';
import { provenance } from '../provenance';
import type { Shown } from '../shown';
import { headsPanel } from '../thumbnails/heads-panel';
import { supervised } from './legend';
import { headByHead } from './moments';
import type { View } from './view';

export const heads = {
  id: 'heads',
  label: 'Heads',
  moments: ({ trace, site }) => headByHead(trace.sites.filter(({ id }) => id === site.id).flatMap(({ layer, heads: all }) => all.map((_, head) => ({ site: site.id, layer, head })))),
  applies: pictures.heads.isIn,
  panels: (shown) => [headsPanel(shown, origins(shown))],
} as const satisfies View;

/** Where the numbers of each kind of head come from, once a kind. */
function origins({ trace, site }: Shown): FooterEntry[] {
  const found = trace.sites.filter(({ id }) => id === site.id).flatMap(({ heads: all, weightsFrom = trace.weightsFrom }) =>
    all.map(({ pattern }) => (pattern === undefined ? provenance(weightsFrom, {}) : `named heads: designed by hand${weightsFrom === 'seed' ? ', over untrained (seeded) vectors' : ''}`)));
  const own = trace.sites.filter(({ id }) => id === site.id).flatMap((each) => supervised(each, each.heads));
  return [...[...new Set(found)].flatMap((text): FooterEntry[] => (text === undefined ? [] : [{ kind: 'badge', text }])), ...own];
}
