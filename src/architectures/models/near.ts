import { editDistance } from '../../engine/names/edit-distance';
import { WordVectors } from '../embeddings/words/word-vectors';

/** So many of each kind; more than these nobody tries. */
const MOST = 3;
const LONGEST_WORD = 40;
/** Cosine from which two words have to do with each other. */
const RELATED = 0.45;

/** Words of a vocabulary that a reader may have meant: spelled nearly alike, or alike in meaning, where the word table knows both. */
export function nearWords(word: string, vocabulary: readonly string[]): string[] {
  if (word.length > LONGEST_WORD) return [];
  return [...new Set([...bySpelling(word, vocabulary), ...byMeaning(word, vocabulary)])];
}

/** A third of the letters may be off, at least one. */
function bySpelling(word: string, vocabulary: readonly string[]): string[] {
  const most = Math.max(1, Math.floor(word.length / 3));
  return nearest(vocabulary.map((candidate) => ({ candidate, distance: editDistance(word, candidate) })).filter(({ candidate, distance }) => distance <= most && distance < candidate.length));
}

function byMeaning(word: string, vocabulary: readonly string[]): string[] {
  const table = new WordVectors();
  const meaning = table.meaningOf(word);
  if (meaning === undefined) return [];
  return nearest(vocabulary.flatMap((candidate) => {
    const other = table.meaningOf(candidate);
    return other === undefined ? [] : [{ candidate, distance: 1 - cosine(meaning, other) }];
  }).filter(({ distance }) => distance <= 1 - RELATED));
}

function nearest(ranked: readonly { readonly candidate: string; readonly distance: number }[]): string[] {
  return [...ranked].sort((a, b) => a.distance - b.distance).slice(0, MOST).map(({ candidate }) => candidate);
}

function cosine(a: Float64Array, b: Float64Array): number {
  const dot = (x: Float64Array, y: Float64Array): number => x.reduce((sum, entry, index) => sum + entry * (y[index] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
