import type { Matrix } from '../../model/matrix';
import type { Head, MaskMap, Site } from '../../model/trace';
import { reason } from '../hatch';
import type { FooterEntry } from '../footer';
import type { Subject } from '../matrix/subject';
import { namesOf } from '../names';
import { provenance } from '../provenance';
import type { Shown } from '../shown';
import { siteName } from '../thumbnails/part-name';

/** How to read the colours of a matrix: its scale, and why cells are closed. */
export function legend({ step, matrix, full, format, mask }: Subject): FooterEntry[] {
  const signed = holdsNegative(matrix);
  const text = step.shares === true ? '0 to 1' : `${signed ? format(-full) : '0'} to ${format(full)}`;
  return [{ kind: 'scale', role: step.role, text, signed }, ...(mask === undefined ? [] : reasons(mask))];
}

function holdsNegative({ data }: Matrix): boolean {
  for (const value of data) if (value < 0 && Number.isFinite(value)) return true;
  return false;
}

/** Only the rules that close a cell of this matrix. */
function reasons({ rules, closedBy }: MaskMap): FooterEntry[] {
  let closing = 0;
  if (rules.length > 0) for (const cell of closedBy) closing |= cell;
  return rules.flatMap((rule, index): FooterEntry[] => ((closing & (1 << index)) === 0 ? [] : [{ kind: 'hatch', rule: index, text: reason(rule) }]));
}

/** Where the numbers come from, said in the picture. */
export function origin({ trace, site, head }: Shown): FooterEntry[] {
  const text = provenance(site.weightsFrom ?? trace.weightsFrom, head);
  return [...(text === undefined ? [] : [{ kind: 'badge', text } as const]), ...supervised(site, [head])];
}

/** Heads that training showed what to do do not show what a model finds by itself. */
export function supervised({ id, layer, heads }: Site, said: readonly Head[]): FooterEntry[] {
  const texts = [...new Set(said.map(({ supervision }) => supervision))].filter((text) => text !== undefined);
  return texts.map((text) => {
    const own = heads.flatMap(({ supervision }, index) => (supervision === text ? [index + 1] : []));
    const which = own.length === 1 ? `head ${own.join('')}` : `its ${own.length} heads together`;
    return { kind: 'remark', text: `${siteName(id)}, layer ${layer}, ${which}: ${text}` };
  });
}

/** How a decoder's rows are to be read. */
export function written({ trace, site }: Shown): FooterEntry[] {
  const writes = namesOf({ trace, site }).queries.flatMap((name) => name.writes ?? []);
  if (writes.length === 0) return [];
  const produced = writes.some((token) => token.produced);
  return [{ kind: 'remark', text: `fed → written next${produced ? '; in italics: not declared, most probable' : ''}` }];
}
