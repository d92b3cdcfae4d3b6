import { entmax } from './entmax';
import { hardmax } from './hardmax';
import { none } from './none';
import { sigmoid } from './sigmoid';
import { softmax } from './softmax';
import { sparsemax } from './sparsemax';

export const normalisers = { softmax, sparsemax, entmax, sigmoid, hardmax, none };

export type NormaliserId = keyof typeof normalisers;

export function isNormaliserId(name: string): name is NormaliserId {
  return Object.hasOwn(normalisers, name);
}
