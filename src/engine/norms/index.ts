import { layer } from './layer';
import { rms } from './rms';

export const norms = { layer, rms };

export type NormId = keyof typeof norms;
