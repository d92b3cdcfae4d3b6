import { grouped } from '../../engine/wording/counted';
import { describeWeights } from '../description';
import type { FooterEntry } from '../footer';
import type { Panel } from '../panel';
import type { Shown } from '../shown';
import { percent } from '../text/number';
import { captionOf } from '../thumbnails/thumbnail';
import { origin, supervised } from '../views/legend';
import { arcsPanel, type DrawnHead } from './arcs-panel';
import { headLook, MOST_TOGETHER } from './head-look';
import { lines, MOST_LINES } from './pruning';

interface Wishes {
  readonly share: number;
  /** All heads of the site, not only the one on screen. */
  readonly together: boolean;
}

/** The arcs with what they leave out, said beneath them. */
export function drawnArcs(shown: Shown, { share, together }: Wishes): Panel {
  const heads = together ? headsOf(shown, share) : [{ weights: shown.weights, background: lines(shown.weights, share) }];
  return arcsPanel(shown, {
    name: together ? 'Arcs: weights of all heads' : 'Arcs: weights',
    description: describeWeights(shown),
    heads, share,
    footer: [pruned(heads, share), ...(together ? legendOf(shown, heads) : origin(shown))],
  });
}

function headsOf({ site: { heads } }: Shown, share: number): readonly DrawnHead[] {
  return heads.slice(0, MOST_TOGETHER).flatMap(({ steps: { weights } }, head) =>
    (weights === undefined ? [] : [{ weights, background: lines(weights, share), look: headLook(head, Math.min(heads.length, MOST_TOGETHER)) }]));
}

/** What the lines leave out. */
function pruned(heads: readonly DrawnHead[], share: number): FooterEntry {
  const drawn = heads.reduce((sum, { background }) => sum + background.length, 0);
  const all = heads.reduce((sum, { weights: { data } }) => sum + data.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0), 0);
  if (heads.some(({ background }) => background.length === MOST_LINES)) return { kind: 'remark', text: `the ${grouped(drawn)} strongest of ${grouped(all)} lines` };
  if (share === 1) return { kind: 'remark', text: `all ${grouped(all)} lines` };
  return { kind: 'remark', text: `${grouped(drawn)} of ${grouped(all)} lines reach ${percent(share)} of each row` };
}

function legendOf({ trace, site }: Shown, heads: readonly DrawnHead[]): FooterEntry[] {
  const named = heads.flatMap(({ look }): FooterEntry[] => {
    const head = look && site.heads[look.head];
    return look === undefined || head === undefined ? [] : [{ kind: 'head', look, text: `head ${look.head + 1}: ${captionOf(trace, site, head)}` }];
  });
  const others = site.heads.length > heads.length ? [{ kind: 'remark', text: `the first ${heads.length} of ${site.heads.length} heads` } as const] : [];
  return [...named, ...others, { kind: 'remark', text: 'numbers: mean of these heads' }, ...supervised(site, site.heads)];
}
