import { stream } from '../../../engine/matrices/random';
import { direction, WIDTH } from './direction';

const SHORTEST = 3;
const LONGEST = 5;

/**
 * Word → a vector that words of like spelling share: the sum over its character n-grams, each with signs of its own.
 * The n-grams of Bojanowski et al. 2017, section 3.2, with 3 to 5 characters; their vectors are drawn, not learned.
 */
export function spelled(word: string): Float64Array {
  const sum = new Float64Array(WIDTH);
  for (const ngram of ngrams(word)) addSigns(sum, `ngram/${ngram}`);
  return direction(sum);
}

/** A vector for a token that is like no other, such as `[MASK]`. */
export function singular(token: string): Float64Array {
  const signs = new Float64Array(WIDTH);
  addSigns(signs, `token/${token}`);
  return direction(signs);
}

/** `cat` → `<ca`, `cat`, `at>`, `<cat`, `cat>`, `<cat>`: the marks tell beginnings and ends from middles. */
export function ngrams(word: string): string[] {
  const characters = ['<', ...Array.from(word), '>'];
  const found: string[] = [];
  for (let size = SHORTEST; size <= LONGEST; size++) {
    for (let start = 0; start + size <= characters.length; start++) found.push(characters.slice(start, start + size).join(''));
  }
  return found.length > 0 ? found : [characters.join('')];
}

/** Adds 1 or −1 to each column, always the same ones for a name. Random signs keep angles as normal numbers do (Achlioptas 2003), and one draw holds 32. */
function addSigns(sum: Float64Array, name: string): void {
  const bits = stream(0, name)();
  for (let column = 0; column < WIDTH; column++) sum[column] = (sum[column] ?? 0) + ((bits >>> column) & 1 ? 1 : -1);
}
