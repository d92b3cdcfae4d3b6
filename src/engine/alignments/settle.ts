import type { Formula, Operands } from '../../model/trace';
import type { Engine } from '../engine';
import { FloatMatrix } from '../matrices/matrix';
import { alignments, type AlignmentId } from '.';
import type { AlignedSite, Alignment } from './alignment';

/** What a block asks for: an alignment, and D, how far its window reaches to each side. */
export interface AskedAlignment {
  readonly kind: AlignmentId;
  readonly window: number;
}

/** An alignment at its site. */
export interface SettledAlignment {
  readonly kind: AlignmentId;
  readonly closes: (i: number, j: number) => boolean;
  /** G (n × m), where the weights are multiplied for the distance. */
  readonly factor?: FloatMatrix;
  /** The same for all heads. */
  readonly operands: Operands;
  readonly formulas: Readonly<Record<string, Formula>>;
}

/** Works out where each query looks. Luong et al. 2015, section 3.2. */
export function settleAlignment(engine: Engine, { kind, window: D }: AskedAlignment, site: AlignedSite): SettledAlignment {
  const { place, factor, operands: own }: Alignment = alignments[kind];
  const given = { X_Q: site.queries, ...own(site), S: site.keys, D, s: positionsOf(site.keys) };
  const p = place === undefined ? undefined : engine.evaluate(place, given);
  const G = factor === undefined || p === undefined ? undefined : engine.evaluate(factor, { ...given, p });
  const { X_Q: _, ...operands } = given;
  const middle = (i: number): number => p?.data[i] ?? i + site.offset;
  return {
    kind,
    closes: (i, j) => Math.abs(j - middle(i)) > D,
    ...(G && { factor: G }),
    operands: { ...operands, ...(p && { p }) },
    formulas: { ...(place !== undefined && { place: engine.formula(place) }), ...(factor !== undefined && { alignment: engine.formula(factor) }) },
  };
}

/** 0, 1, … as one row. */
function positionsOf(count: number): FloatMatrix {
  return new FloatMatrix(1, count, Float64Array.from({ length: count }, (_, position) => position));
}
