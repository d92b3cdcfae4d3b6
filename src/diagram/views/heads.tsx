import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { pictures } from '../../architectures/pictures';
import type { FooterEntry } from '../footer';
import { provenance } from '../provenance';
import type { Shown } from '../shown';
import { HeadsBody } from '../thumbnails/heads-body';
import { headsPanel } from '../thumbnails/heads-panel';
import { summariesOf } from '../thumbnails/summaries';
import { supervised } from './legend';
import { headByHead } from './moments';
import type { BodyProps, View } from './view';

export const heads = {
  id: 'heads',
  label: 'Heads',
  moments: ({ trace, site }) => headByHead(trace.sites.filter(({ id }) => id === site.id).flatMap(({ layer, heads: all }) => all.map((_, head) => ({ site: site.id, layer, head })))),
  applies: pictures.heads.isIn,
  panels: (shown) => [headsPanel(shown, footer(shown))],
  Body: HeadsView,
} as const satisfies View;

function HeadsView(props: BodyProps): VNode {
  const panel = useMemo(() => headsPanel(props.shown, footer(props.shown)), [props.shown]);
  return <HeadsBody panel={panel} {...props} />;
}

/** What the summaries are, then where the numbers come from. */
function footer(shown: Shown): FooterEntry[] {
  const kinds = summariesOf(shown.trace, shown.site).map(({ kind }) => kind);
  const means = { mean: 'mean: of all heads of the layer', rollout: 'rollout: ½ mean + ½ identity, multiplied layer by layer (Abnar & Zuidema 2020)' };
  return [...kinds.map((kind): FooterEntry => ({ kind: 'remark', text: means[kind] })), ...origins(shown)];
}

/** Where the numbers of each kind of head come from, once a kind. */
function origins({ trace, site }: Shown): FooterEntry[] {
  const found = trace.sites.filter(({ id }) => id === site.id).flatMap(({ heads: all, weightsFrom = trace.weightsFrom }) =>
    all.map(({ pattern }) => (pattern === undefined ? provenance(weightsFrom, {}, trace.recorded) : `named heads: designed by hand${weightsFrom === 'seed' ? ', over untrained (seeded) vectors' : ''}`)));
  const own = trace.sites.filter(({ id }) => id === site.id).flatMap((each) => supervised(each, each.heads));
  return [...[...new Set(found)].flatMap((text): FooterEntry[] => (text === undefined ? [] : [{ kind: 'badge', text }])), ...own];
}
