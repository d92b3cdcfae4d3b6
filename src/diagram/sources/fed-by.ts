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

/** Every sequence once, as it enters: deeper layers say the same tokens again. Values without names of their own go by the keys that they belong to. */
export function sequencesOf({ trace, site }: Pick<Shown, 'trace' | 'site'>): readonly Stream[] {
  const { value } = fedBy({ trace, site });
  const isNameless = ({ id, tokens }: Stream) => id === VALUES && value === VALUES && tokens.every((token, index) => token === `v${index + 1}`);
  const areNamed = site.keys.some((token, index) => token !== `k${index + 1}`);
  return trace.streams.filter(({ layer }) => layer === 0).map((stream) => (areNamed && isNameless(stream) ? { ...stream, tokens: site.keys } : stream));
}
