import { softmax } from './softmax';

export const normalisers = { softmax };

export type NormaliserId = keyof typeof normalisers;
