import { run } from '../../src/architectures';
import { createEngine } from '../../src/engine/engine';
import type { Matrix } from '../../src/model/matrix';
import type { Operation, Site, Trace } from '../../src/model/trace';
import { specOf } from './spec';

const engine = createEngine();

/** The trace of a block that must be without a mistake. */
export function traced(...lines: readonly string[]): Omit<Trace, 'diagnostics'> {
  const { trace, problems } = run(specOf(...lines), engine);
  expect(problems).toEqual([]);
  return trace;
}

export function siteOf({ sites }: Pick<Trace, 'sites'>, id: string, layer = 1): Site {
  const found = sites.find((site) => site.id === id && site.layer === layer);
  if (found === undefined) throw new Error(`no site ${id} in layer ${layer}`);
  return found;
}

export function operationOf({ operations }: Pick<Trace, 'operations'>, id: string): Operation {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`no operation ${id} among ${operations.map((operation) => operation.id).join(', ')}`);
  return found;
}

/** The largest difference between two matrices, entry by entry, over as many rows as the first has. */
export function distance(a: Matrix, b: Matrix): number {
  expect(a.columns).toBe(b.columns);
  return a.data.reduce((most, entry, index) => Math.max(most, Math.abs(entry - (b.data[index] ?? NaN))), 0);
}
