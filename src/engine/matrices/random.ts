import { FloatMatrix } from './matrix';

/** Draws whole numbers from 0 to 2³² − 1. */
export type Generator = () => number;

/** Draws a seeded matrix from the stream of its name alone; what the name is part of, the caller knows. */
export type Draw = (name: string, rows: number, columns: number, deviation: number) => FloatMatrix;

/** xoshiro128** 1.1, Blackman and Vigna 2018. Integer arithmetic only, so every device draws the same numbers. */
export function xoshiro128(seed: readonly [number, number, number, number]): Generator {
  let [a, b, c, d] = seed;
  return () => {
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return drawn;
  };
}

/** SplitMix with the 32-bit finaliser of MurmurHash3 (Steele, Lea and Flood 2014; Appleby 2011): spreads one number over a state. */
export function splitmix32(seed: number): Generator {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return finalise(state);
  };
}

/** fmix32 of MurmurHash3, Appleby 2011. */
export function finalise(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** FNV-1a in 32 bits over the text's UTF-8 bytes, Fowler, Noll and Vo 1991. */
export function hash(text: string): number {
  let digest = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) digest = Math.imul(digest ^ byte, 0x01000193);
  return digest >>> 0;
}

/** A stream of its own for every seed and name: what one name draws never depends on what another drew. */
export function stream(seed: number, name: string): Generator {
  const spread = splitmix32(hash(`${seed}/${name}`));
  return xoshiro128([spread(), spread(), spread(), spread()]);
}

/**
 * Numbers close to a normal distribution of mean 0 and the deviation given: the sum of four uniform numbers (Irwin–Hall),
 * which needs no logarithm or cosine, whose last digits differ between JavaScript engines.
 */
export function randomMatrix(rows: number, columns: number, deviation: number, draw: Generator): FloatMatrix {
  const matrix = FloatMatrix.zeros(rows, columns);
  const stretch = deviation * Math.sqrt(3);
  for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = (uniform(draw) + uniform(draw) + uniform(draw) + uniform(draw) - 2) * stretch;
  return matrix;
}

/** From 0 to 1, without 1. */
export function uniform(draw: Generator): number {
  return draw() / 2 ** 32;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
