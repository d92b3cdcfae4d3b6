import { rowStatistics } from '../../engine/trace/row-statistics';
import type { Head, Site } from '../../model/trace';

/** The sites with how sharp each head's weights are. */
export function withStatistics(sites: readonly Site[]): Site[] {
  return sites.map((site) => ({ ...site, heads: site.heads.map((head) => withRows(head, site)) }));
}

function withRows(head: Head, { mechanism }: Site): Head {
  const rows = rowStatistics(head, mechanism);
  return rows === undefined ? head : { ...head, rows };
}
