import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Numbers = readonly (readonly number[])[];

/** What PyTorch made of a module: `test/fixtures/vectors/pytorch.py` says how. Vectors stand as plain lists, matrices as lists of rows. */
export interface TorchCase {
  readonly name: string;
  readonly module: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly weights: Readonly<Record<string, Numbers | readonly number[]>>;
  readonly inputs: Readonly<Record<string, Numbers>>;
  readonly outputs: Readonly<Record<string, Numbers>>;
}

export function torchCases(module: string): TorchCase[] {
  const all: TorchCase[] = JSON.parse(readFileSync(join(__dirname, '../fixtures/vectors/torch.json'), 'utf8'));
  const found = all.filter((one) => one.module === module);
  if (found.length === 0) throw new Error(`PyTorch was not asked for ${module}`);
  return found;
}

/** A matrix of weights, as rows. */
export function matrixIn({ weights }: TorchCase, name: string): number[][] {
  return (weights[name] ?? []).map((row) => (typeof row === 'number' ? [row] : [...row]));
}

/** A bias, as one row. */
export function rowIn({ weights }: TorchCase, name: string): number[] {
  return (weights[name] ?? []).flat();
}
