import { isClosed } from '../../engine/trace/mask-map';
import { accountOf } from '../account';
import { spotOf } from '../interaction/spot';
import { sentenceOf } from '../sentence';
import type { Shown } from '../shown';
import { notation, type StateName } from '../text/state-name';
import { visible } from '../text/visible';
import { siteName } from '../thumbnails/part-name';

/** Which part of the trace a question is about: `Cross, layer 2, head 1`. */
export function whereIn({ trace, site, headIndex }: Shown): string {
  const deep = trace.sites.some(({ id, layer }) => id === site.id && layer !== site.layer);
  const reading = trace.reading === undefined ? [] : [visible(trace.reading)];
  return [...reading, siteName(site.id), ...(deep ? [`layer ${site.layer}`] : []), ...(site.heads.length > 1 ? [`head ${headIndex + 1}`] : [])].join(', ');
}

/** Names that can be told apart: a word that comes twice says where it stands, from 0 as everywhere. */
export function distinctNames(names: readonly StateName[]): readonly string[] {
  const texts = names.map(notation);
  return texts.map((text, position) => (texts.indexOf(text) === texts.lastIndexOf(text) ? text : `${text} (position ${position})`));
}

export function inQuotes(name: string): string {
  return name.endsWith(')') ? name : `“${name}”`;
}

/** A cell of the weights in words, and how it is worked out. */
export function workedOut(shown: Shown, query: number, key: number): readonly string[] {
  const spot = spotOf({ query, key }, 'weights');
  return [sentenceOf(shown, spot) ?? '', ...accountOf(shown, spot)].filter((line) => line !== '');
}

/** From the row in focus on, and round: what stands out is asked first. */
export function fromFocus(rows: readonly number[], focus: number): readonly number[] {
  return [...rows.filter((row) => row >= focus), ...rows.filter((row) => row < focus)];
}

/** The keys that a row may attend to. */
export function openKeys({ weights, head: { mask } }: Shown, row: number): readonly number[] {
  return upTo(weights.columns).filter((key) => !isClosed(mask, row, key));
}

export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
