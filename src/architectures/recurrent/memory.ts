import { chained, noChange, stepDerivatives, type Derivatives } from '../../engine/cells/jacobian';
import { stateAfter, type CellSteps } from '../../engine/cells/step';
import type { Engine } from '../../engine/engine';
import { rowOf, type FloatMatrix } from '../../engine/matrices/matrix';
import type { MemoryReach, MemoryStep, MemoryTrace } from '../../model/memory';
import type { Formula, Site } from '../../model/trace';
import type { Encoded, Reader } from './encoder';

/** Steps that are followed at most: beyond, the curve is a line at the bottom. */
const MOST_STEPS = 256;
/** Multiplications that may go into all of them together. */
const MOST_WORK = 2e8;
const BLOCKS = 8;

const NORM = 'sqrt(sum(J .^ 2) / d)';

/** How much of the first word is left in the forward reader, and how much of it each row of the decoder reaches. Undefined where there is nothing to follow. */
export function memoryOf(engine: Engine, encoded: Encoded, site: Site | undefined, forget: number | undefined): MemoryTrace | undefined {
  const { forward, states: { tokens } } = encoded;
  const [token] = tokens;
  if (token === undefined) return undefined;
  return {
    stream: 'encoder', cell: forward.cell.unit.id, token, ...(forget !== undefined && { forget }), length: tokens.length,
    steps: stepsOf(engine, forward, tokens.slice(0, followed(encoded)), forget !== undefined),
    reach: reachOf(site),
  };
}

export function memoryFormulas(engine: Engine, { forward: { cell: { unit } } }: Encoded, byHand: boolean): Record<string, Formula> {
  const derivatives = unit.derivatives(byHand).map(({ step, expression }) => [`memory/${step}`, engine.formula(expression)] as const);
  return { ...Object.fromEntries(derivatives), 'memory/norm': engine.formula(NORM) };
}

function followed({ forward, states }: Encoded): number {
  const width = forward.run.last.h.columns;
  return Math.min(states.tokens.length, MOST_STEPS, Math.max(1, Math.floor(MOST_WORK / (BLOCKS * width ** 3))));
}

function stepsOf(engine: Engine, { cell, run }: Reader, tokens: readonly string[], byHand: boolean): MemoryStep[] {
  const rows = tokens.map((_, i) => stepAt(run.steps, i));
  const width = run.last.h.columns;
  let change = noChange(width, cell.unit.hasMemory);
  let units: readonly number[] = new Array<number>(width).fill(1);
  return rows.map((steps, i) => {
    const before = rows[i - 1];
    if (before !== undefined) {
      change = chained(engine, change, stepDerivatives(engine, cell, byHand, stateAfter(before), steps));
      units = units.map((kept, unit) => kept * (steps[cell.unit.keeping.gate]?.data[unit] ?? NaN));
    }
    return { step: i + 1, token: tokens[i] ?? '', ...spreadOf(units), ...normsOf(engine, change) };
  });
}

function stepAt(steps: CellSteps, row: number): CellSteps {
  return Object.fromEntries(Object.entries(steps).map(([name, matrix]) => [name, rowOf(matrix, row)]));
}

function spreadOf(units: readonly number[]): Pick<MemoryStep, 'units' | 'mean' | 'least' | 'most'> {
  return { units, mean: units.reduce((sum, kept) => sum + kept, 0) / units.length, least: Math.min(...units), most: Math.max(...units) };
}

function normsOf(engine: Engine, { stateByState, memoryByMemory }: Derivatives): Pick<MemoryStep, 'state' | 'memory'> {
  const norm = (J: FloatMatrix): number => {
    const value = engine.value(NORM, { J, d: J.rows });
    if (typeof value !== 'number') throw new Error('A norm is a number');
    return value;
  };
  return { state: norm(stateByState), ...(memoryByMemory && { memory: norm(memoryByMemory) }) };
}

function reachOf(site: Site | undefined): MemoryReach[] {
  if (site === undefined) return [];
  return site.queries.map((token, row) => ({
    row, token,
    weights: site.heads.map(({ steps: { weights } }) => weights?.data[row * weights.columns] ?? 0),
  }));
}
