import type { Engine } from '../../engine/engine';
import type { PhaseCell, TimelinePhases } from '../../model/timeline';
import { countOf } from './count';
import { layerKinds } from './kinds';
import type { LayerKind } from './layer-kind';

/** Training beside generation, for every kind that decoders are made of. n: tokens that are written. */
export function phasesOf(engine: Engine, stream: string, n: number): TimelinePhases {
  return { stream, n, cells: Object.values(layerKinds).flatMap((kind) => cellsOf(engine, kind, n)) };
}

function cellsOf(engine: Engine, { id, phases }: LayerKind, n: number): PhaseCell[] {
  if (phases === undefined) return [];
  return (['training', 'generation'] as const).map((phase) => {
    const { passes, rows, steps } = phases[phase];
    return { kind: id, phase, passes: countOf(engine, passes, { n }), rows: countOf(engine, rows, { n }), steps: countOf(engine, steps, { n }) };
  });
}
