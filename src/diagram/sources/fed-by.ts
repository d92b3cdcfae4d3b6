import type { Stream } from '../../model/trace';
import type { BadgeRole } from '../badge';
import type { Shown } from '../shown';

/** The ids of the streams that Q, K and V come from. */
export type Fed = Readonly<Record<BadgeRole, string>>;

const VALUES = 'values';

/** V comes from where K comes from, unless values were declared beside the keys that are attended to. */
export function fedBy({ trace, site }: Pick<Shown, 'trace' | 'site'>): Fed {
  const { queries, keys } = site.from;
  const declared = trace.streams.find(({ id, tokens }) => id === VALUES && tokens.length === site.keys.length);
  return { query: queries, key: keys, value: declared === undefined || keys === queries ? keys : VALUES };
}

/** Every sequence once, as it enters: deeper layers say the same tokens again. */
export function sequencesOf({ trace }: Pick<Shown, 'trace'>): readonly Stream[] {
  return trace.streams.filter(({ layer }) => layer === 0);
}
