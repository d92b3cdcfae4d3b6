import type { Pipeline, Reading } from '../pipeline';

/** Numbers of all readings kept at a time, 32 MB: a hundred blocks of a sentence each, and no block of a thousand words. */
const MOST_NUMBERS = 4_000_000;

/** Blocks come and go as a reader scrolls: whoever comes back to one finds it computed. What was not looked at for longest goes first. */
export function remembering(pipeline: Pipeline, most = MOST_NUMBERS): Pipeline {
  const kept = new Map<string, { readonly reading: Reading; readonly size: number }>();
  let numbers = 0;
  const forget = (source: string): void => {
    numbers -= kept.get(source)?.size ?? 0;
    kept.delete(source);
  };
  return {
    read(source) {
      const known = kept.get(source);
      const { reading, size } = known ?? measured(pipeline.read(source));
      forget(source);
      if (size > most) return reading;
      kept.set(source, { reading, size });
      numbers += size;
      for (const [oldest] of kept) {
        if (numbers <= most) break;
        forget(oldest);
      }
      return reading;
    },
  };
}

function measured(reading: Reading): { readonly reading: Reading; readonly size: number } {
  return { reading, size: numbersIn(reading.trace, new Set()) };
}

/** Those of matrices that several parts of a trace share are counted once; a mistake, a name or a list of words counts a little, too. */
function numbersIn(value: unknown, seen: Set<object>): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return value.byteLength / Float64Array.BYTES_PER_ELEMENT;
  return Object.values(value).reduce((sum: number, part) => sum + numbersIn(part, seen), 1);
}
