import { neighbours, overlap } from './neighbours';
import { difference, mean } from './vectors';

type Vectors = readonly Float64Array[];

const NEIGHBOURS = 10;

/** The same words in three spaces → one line a comparison: how many of their ten nearest words they keep. */
export function measures(originals: Vectors, narrow: Vectors, decoded: Vectors): string[] {
  const centre = mean(originals);
  const references = {
    'the source': nearest(originals),
    'the source less its mean': nearest(originals.map((vector) => difference(vector, centre))),
  };
  const spaces = { '32 columns': nearest(narrow), '32 columns of 4 bits': nearest(decoded) };
  return Object.entries(references).flatMap(([reference, kept]) =>
    Object.entries(spaces).map(([space, found]) => `${space} share ${overlap(found, kept).toFixed(3)} of the ${NEIGHBOURS} nearest words with ${reference}`));
}

function nearest(vectors: Vectors): number[][] {
  return neighbours(vectors, NEIGHBOURS);
}
