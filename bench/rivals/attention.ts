import type { Matrix } from '../../src/model/matrix';
import type { Site } from '../../src/model/trace';

/** A table of 32-bit floats, as both libraries compute. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array<ArrayBuffer>;
}

/** One attention layer as a model's author would hand it over: the inputs, and the weights of a model that is loaded already. */
export interface AttentionLayer {
  readonly heads: number;
  readonly scale: number;
  /** n × d, m × d and m × d_v. */
  readonly inputs: Readonly<Record<'queries' | 'keys' | 'values', Table>>;
  /** Inputs × outputs, all heads side by side. An absent one is the identity. */
  readonly weights: Readonly<Partial<Record<'queries' | 'keys' | 'values' | 'output', Table>>>;
}

/** What a picture needs of a layer, and a trace holds: every step of each head, heads one after another, row by row; and what the layer puts out. */
export const STEPS = ['queries', 'keys', 'values', 'scores', 'scaled', 'weights', 'output'] as const;

export type Computed = Readonly<Record<(typeof STEPS)[number] | 'site', Float32Array>>;

/** Another implementation, loaded and warm. */
export interface Rival {
  readonly name: string;
  readonly attend: () => Promise<Computed>;
}

/** The layer that a block came to. */
export function layerOf({ heads, operands = {} }: Site): AttentionLayer {
  const scale = heads[0]?.operands?.['scale'];
  if (typeof scale !== 'number') throw new Error('A site without a scale');
  const table = (name: string): Table | undefined => {
    const operand = operands[name];
    return typeof operand === 'object' ? asTable(operand) : undefined;
  };
  const input = (name: string): Table => table(name) ?? missing(name);
  const weights = Object.entries({ queries: table('W_Q'), keys: table('W_K'), values: table('W_V'), output: table('W_O') });
  return {
    heads: heads.length,
    scale,
    inputs: { queries: input('X_Q'), keys: input('X_K'), values: input('X_V') },
    weights: Object.fromEntries(weights.filter(([, matrix]) => matrix !== undefined)),
  };
}

function asTable({ rows, columns, data }: Matrix): Table {
  return { rows, columns, data: Float32Array.from(data) };
}

function missing(name: string): never {
  throw new Error(`A site without ${name}`);
}

/** The largest difference between what a rival computed and a site of ours. */
export function difference(site: Site, computed: Computed): number {
  const ofSteps = STEPS.map((step) => farthest(site.heads.flatMap(({ steps }) => [...(steps[step]?.data ?? [])]), computed[step]));
  return Math.max(...ofSteps, farthest(site.output.data, computed.site));
}

function farthest(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  if (ours.length !== theirs.length) return Infinity;
  return Array.from(ours).reduce((most, number, i) => Math.max(most, Math.abs(number - (theirs[i] ?? NaN))), 0);
}
