import { gate } from './gate';
import { gelu } from './gelu';
import { geluTanh } from './gelu-tanh';
import { relu } from './relu';
import { silu } from './silu';

export const activations = { relu, gelu, 'gelu-tanh': geluTanh, silu, gate };

export type ActivationId = keyof typeof activations;
