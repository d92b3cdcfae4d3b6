import type { Matrix } from '../../model/matrix';
import type { Head, MaskMap, Site, Trace } from '../../model/trace';
import { reason } from '../hatch';
import type { FooterEntry } from '../footer';
import { bendOf } from '../matrix/strength';
import { nudgedBy, type Subject } from '../matrix/subject';
import { namesOf } from '../names';
import { provenance } from '../provenance';
import type { Shown } from '../shown';
import { labelOf } from '../text/label';
import { visible } from '../text/visible';
import { siteName } from '../thumbnails/part-name';
import { TYPE } from '../type-scale';

/** How to read the colours of a matrix: its scale, and why cells are closed. */
export function legend(subject: Subject): FooterEntry[] {
  const { step, matrix, full, format, mask, bend } = subject;
  const signed = holdsNegative(matrix);
  const isBent = bend !== undefined && bend !== bendOf(0);
  const text = step.shares === true ? `0 to 1${isBent ? ', small weights brought out' : ''}` : `${signed ? format(-full) : '0'} to ${format(full)}`;
  return [{ kind: 'scale', role: step.role, text, signed, ...(isBent && { bend }) }, ...(mask === undefined ? [] : reasons(mask)), ...nudged(subject)];
}

/** What the triangles in the cells mean, each where there is one. */
function nudged(subject: Subject): FooterEntry[] {
  const { rows, columns } = subject.matrix;
  const signs = new Set(subject.nudge === undefined ? [] : Array.from({ length: rows * columns }, (_, cell) => Math.sign(nudgedBy(subject, Math.floor(cell / columns), cell % columns))));
  const said = [...(signs.has(1) ? ['▲ score raised'] : []), ...(signs.has(-1) ? ['▼ score lowered'] : [])];
  return said.length === 0 ? [] : [{ kind: 'remark', text: `${said.join(', ')} by hand` }];
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
export function origin(shown: Shown): FooterEntry[] {
  const { trace, site, head } = shown;
  const text = provenance(site.weightsFrom ?? trace.weightsFrom, head, trace.recorded);
  return [...(text === undefined ? [] : [{ kind: 'badge', text } as const]), ...recordedAs(trace, site), ...supervised(site, [head]), ...leftOut(shown)];
}

/** Which tokens the block hides, and what that does to the weights. */
function leftOut({ whole, places, presentation: { hide } }: Shown): FooterEntry[] {
  if (whole === undefined || places === undefined) return [];
  const gone = [...whole.site.queries.filter((_, at) => !places.query.includes(at)), ...whole.site.keys.filter((_, at) => !places.key.includes(at))];
  const named = [...new Set(gone)].slice(0, MOST_NAMED).map(visible).join(', ');
  return [{ kind: 'remark', text: `left out: ${named}${new Set(gone).size > MOST_NAMED ? ' …' : ''} (weights ${hide?.renormalize === true ? 'renormalized over the rest' : 'as computed'})` }];
}

const MOST_NAMED = 8;

/** How pieces of words are written, and under which license the numbers are handed on. */
function recordedAs({ recorded }: Pick<Trace, 'recorded'>, { labels }: Site): FooterEntry[] {
  const how = recorded?.pieces === 'merge' ? 'un·do: pieces merged into a word, columns summed, rows averaged' : '·ing: a piece that goes on with a word';
  return [...(labels === undefined ? [] : [how]), ...(recorded?.license === undefined ? [] : [`license: ${labelOf(recorded.license, MOST_OF_A_LICENSE, TYPE.small).text}`])]
    .map((text) => ({ kind: 'remark', text }));
}

/** Pixels. */
const MOST_OF_A_LICENSE = 160;

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
