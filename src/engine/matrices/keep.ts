import type { FloatMatrix } from './matrix';

/** The matrix of a name that says all it depends on: made the first time, then at hand. Nobody changes it. */
export type Keep = (name: string, make: () => FloatMatrix) => FloatMatrix;

/** Entries of all matrices kept at a time, 8 MB: those of a note's blocks, which mostly share theirs. */
const MOST_ENTRIES = 1_000_000;

/** Blocks of a note have the same seeded and hand-made matrices over and over; making them costs more than what is computed with them. */
export function createKeep(most = MOST_ENTRIES): Keep {
  const kept = new Map<string, FloatMatrix>();
  let entries = 0;
  return (name, make) => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const made = make();
    if (made.data.length > most) return made;
    if (entries + made.data.length > most) {
      kept.clear();
      entries = 0;
    }
    entries += made.data.length;
    kept.set(name, made);
    return made;
  };
}

/** Where nothing is kept. */
export const makeAnew: Keep = (_, make) => make();
