import type { Trace } from '../../model/trace';
import { strongestOf } from '../description';
import type { Part } from '../interaction/spot';
import { provenance } from '../provenance';
import { summaryAt, summaryName, type Summary } from './summaries';
import { captionOf } from './thumbnail';

const NAMES: Readonly<Record<string, string>> = { 'encoder-self': 'Encoder self', 'decoder-self': 'Decoder self', cross: 'Cross', self: 'Self' };

/** A site as a title has it. */
export function siteName(id: string): string {
  return NAMES[id] ?? id;
}

/** `layer 1, head 2: previous`. */
export function partName(trace: Trace, part: Part): string {
  const { site: id, layer, head: index } = part;
  const summary = summaryAt(trace, part);
  if (summary !== undefined) return `layer ${layer}, ${summaryName(summary)}`;
  const site = trace.sites.find((candidate) => candidate.id === id && candidate.layer === layer);
  const head = site?.heads[index];
  if (site === undefined || head === undefined) return '';
  return `layer ${layer}, head ${index + 1}: ${captionOf(trace, site, head)}`;
}

/** What it is, where its numbers come from, what one of its rows attends to, and how to see more; undefined where there is no such head. */
export function partSentence(trace: Trace, part: Part, row: number): string | undefined {
  const summary = summaryAt(trace, part);
  if (summary !== undefined) return summarySentence(trace, summary, row);
  const site = trace.sites.find(({ id, layer }) => id === part.site && layer === part.layer);
  const head = site?.heads[part.head];
  if (site === undefined || head === undefined) return undefined;
  const origin = provenance(site.weightsFrom ?? trace.weightsFrom, head, trace.recorded);
  const said = strongestOf({ trace, site, head }, Math.min(row, site.queries.length - 1));
  return `${siteName(site.id)}, layer ${part.layer}, head ${part.head + 1}${origin === undefined ? '' : ` (${origin})`}. ${said} Click or press Enter to open it.`;
}

function summarySentence(trace: Trace, summary: Summary, row: number): string {
  const { site, layer, head, kind } = summary;
  const said = strongestOf({ trace, site, head }, Math.min(row, site.queries.length - 1));
  const means = kind === 'mean' ? '' : ' It follows the mean of the heads from layer to layer, with half of each token carried past every layer; an estimate of where information may come from (Abnar & Zuidema 2020).';
  return `${siteName(site.id)}, layer ${layer}, ${summaryName(summary)}.${means} ${said} Click or press Enter to open it.`;
}
