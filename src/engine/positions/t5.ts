import * as v from 'valibot';
import { FloatMatrix } from '../matrices/matrix';
import { areCounted, counted } from '../wording/counted';
import type { Fault } from '../wording/fault';
import { definePosition, type PositionedSite } from './position';

const BUCKETS = 32;
const DISTANCE = 128;
/** Most a block may ask for; T5 itself has 32. */
const MOST_BUCKETS = 1024;

/** One is for the distances that are exact, one for all beyond; so many on each side where there are two. */
const LEAST_BUCKETS = 2;

const row = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(LEAST_BUCKETS), v.maxLength(MOST_BUCKETS));
const options = v.strictObject({
  table: v.optional(v.pipe(v.array(row), v.minLength(1))),
  buckets: v.optional(v.pipe(v.number(), v.integer(), v.minValue(LEAST_BUCKETS), v.maxValue(MOST_BUCKETS))),
  distance: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), DISTANCE),
});

type Options = v.InferOutput<typeof options>;

export const t5 = definePosition({
  id: 't5',
  doc: 'A number that depends on how far the key stands from the query is added to the scores; distances share buckets, wider the farther.',
  source: 'Raffel et al. 2020, 2.1, released code',
  accepts: `table (one row a head, one number a bucket), buckets (a whole number from ${LEAST_BUCKETS}) and distance (a whole number from 1)`,
  example: 'I am a student\nposition: {t5: {buckets: 8, distance: 16}}',
  schema: v.optional(options, {}),
  seeded: false,
  functions: { entries: { 'FloatMatrix, FloatMatrix': entries } },
  notation: { entries: ([table = '', index = '']) => `${table}_{${index}}` },
  lay(asked, site) {
    const buckets = asked.buckets ?? asked.table?.[0]?.length ?? BUCKETS;
    const fault = tableFault(asked, buckets, site.heads) ?? distanceFault(asked, buckets, site.causal);
    if (fault !== undefined) return fault;
    const table = (head: number) => rowOf(asked.table?.[head]) ?? site.draw(`${head + 1}/position`, 1, buckets, 1);
    const bucket = bucketTable(site, buckets, asked.distance);
    return { bias: { expression: 'entries(table, bucket)', shared: { bucket }, ofHead: (head) => ({ table: table(head) }) }, drawn: asked.table === undefined };
  },
});

function rowOf(numbers: readonly number[] | undefined): FloatMatrix | undefined {
  return numbers && FloatMatrix.fromRows([numbers]);
}

function tableFault({ table }: Options, buckets: number, heads: number): Fault | undefined {
  if (table === undefined) return undefined;
  const odd = table.findIndex(({ length }) => length !== buckets);
  if (table.length === heads && odd === -1) return undefined;
  return {
    message: `The T5 table is ${table.length} × ${table[Math.max(odd, 0)]?.length ?? 0}, but there ${areCounted(heads, 'head')} and ${counted(buckets, 'bucket')}.`,
    hint: `Give it ${counted(heads, 'row')} of ${counted(buckets, 'number')}.`,
    path: odd === -1 ? ['table'] : ['table', odd],
  };
}

/** Both directions share the buckets evenly, and the logarithm needs a distance beyond those that are exact. */
function distanceFault({ distance }: Options, buckets: number, causal: boolean): Fault | undefined {
  if (!causal && buckets % 2 !== 0) {
    return { message: `Keys before and after a query share the buckets, but ${buckets} is odd.`, hint: 'Use an even number of buckets, or "mask: causal".', path: ['buckets'] };
  }
  const side = oneSided(buckets, causal);
  if (side < LEAST_BUCKETS) {
    return { message: `Keys before and after a query share the buckets: ${buckets} leave ${side} for a side.`, hint: `Use ${2 * LEAST_BUCKETS} or more, or "mask: causal".`, path: ['buckets'] };
  }
  const exact = Math.floor(side / 2);
  if (distance > exact) return undefined;
  return {
    message: `The distance is ${distance}, but distances below ${exact} have buckets of their own already.`,
    hint: `Use a distance above ${exact}, or fewer buckets.`,
    path: ['distance'],
  };
}

function oneSided(buckets: number, causal: boolean): number {
  return causal ? buckets : buckets / 2;
}

function bucketTable({ queries, keys, offset, causal }: PositionedSite, buckets: number, distance: number): FloatMatrix {
  const table = FloatMatrix.zeros(queries, keys);
  for (let i = 0, cell = 0; i < queries; i++) {
    for (let j = 0; j < keys; j++, cell++) table.data[cell] = bucketOf(j - i - offset, { buckets, distance, causal });
  }
  return table;
}

/**
 * The bucket of a key that stands `relative` positions after its query; negative before it.
 * Without `causal` the upper half is for what comes after; with it, all is for the past, and what comes after counts as here.
 */
export function bucketOf(relative: number, { buckets, distance, causal }: { buckets: number; distance: number; causal: boolean }): number {
  const available = oneSided(buckets, causal);
  const upper = !causal && relative > 0 ? available : 0;
  const apart = causal ? Math.max(0, -relative) : Math.abs(relative);
  const exact = Math.floor(available / 2);
  if (apart < exact) return upper + apart;
  const share = Math.log(apart / exact) / Math.log(distance / exact);
  return upper + Math.min(available - 1, exact + Math.floor(share * (available - exact) + ROUNDING));
}

/** Where the logarithms' quotient is a whole number by rights, rounding must not take it below. */
const ROUNDING = 1e-9;

/** table (1 × buckets) at each index of n × m → n × m. */
function entries(table: FloatMatrix, index: FloatMatrix): FloatMatrix {
  const chosen = FloatMatrix.zeros(index.rows, index.columns);
  for (let cell = 0; cell < chosen.data.length; cell++) chosen.data[cell] = table.data[index.data[cell] ?? 0] ?? 0;
  return chosen;
}
