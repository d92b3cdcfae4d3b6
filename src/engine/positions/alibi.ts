import * as v from 'valibot';
import { FloatMatrix } from '../matrices/matrix';
import { areCounted, counted } from '../wording/counted';
import { definePosition, type PositionedSite } from './position';

const options = v.strictObject({ slopes: v.optional(v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(1))) });

export const alibi = definePosition({
  id: 'alibi',
  doc: 'A penalty that grows with the distance between query and key is added to the scores, steep in some heads and gentle in others.',
  source: 'Press, Smith and Lewis 2022, 3',
  accepts: 'slopes: a list of numbers, one a head',
  example: 'I am a student\nposition: alibi',
  schema: v.optional(options, {}),
  seeded: false,
  functions: {},
  lay({ slopes }, site) {
    const used = slopes ?? slopesFor(site.heads);
    if (used.length === site.heads) {
      return { bias: { expression: '-slope * distance', shared: { distance: distances(site) }, ofHead: (head) => ({ slope: used[head] ?? 0 }) } };
    }
    return {
      message: `ALiBi has ${counted(used.length, 'slope')}, but there ${areCounted(site.heads, 'head')}.`,
      hint: 'Give one slope a head, or leave "slopes" out.',
      path: ['slopes'],
    };
  },
});

/** 2^(−8h/H), h = 1 … H; where H is no power of two, the slopes of the next lower power, then every other one of twice that power. */
export function slopesFor(heads: number): number[] {
  const power = 2 ** Math.floor(Math.log2(heads));
  const between = geometric(2 * power).filter((_, index) => index % 2 === 0);
  return [...geometric(power), ...between.slice(0, heads - power)];
}

function geometric(heads: number): number[] {
  return Array.from({ length: heads }, (_, index) => 2 ** ((-8 * (index + 1)) / heads));
}

/** |i + offset − j|, n × m. */
function distances({ queries, keys, offset }: PositionedSite): FloatMatrix {
  const table = FloatMatrix.zeros(queries, keys);
  for (let i = 0, cell = 0; i < queries; i++) {
    for (let j = 0; j < keys; j++, cell++) table.data[cell] = Math.abs(i + offset - j);
  }
  return table;
}
