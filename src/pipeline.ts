/*
 *   text ──parse──▶ spec ──run──▶ trace ──Diagram──▶ SVG
 *        block/          architectures/    diagram/
 *                            │ engine/
 *
 *   parse   A block's text → what attends to what, how it is computed, what is shown; mistakes are diagnostics.
 *   run     The architecture's attention sites, computed one after another by the engine → the trace.
 *   compare Each reading that the block lists is such a run; they stand beside the block's own in its trace.
 *   Diagram The trace → pictures. What a picture needs anew it requests: another run with one thing changed.
 *
 * From text to trace everything is synchronous: a PDF export cannot come too early.
 */
import { run as runArchitecture, siteChoices } from './architectures';
import { idleKeys } from './architectures/idle';
import { mistakesIn } from './architectures/presentation';
import { inOrder } from './block/diagnostics';
import { parse } from './block/parse';
import type { Parsed } from './block/parse';
import type { Understood } from './block/understood';
import { createEngine } from './engine/engine';
import type { Engine } from './engine/engine';
import type { Problem } from './model/diagnostic';
import type { Overrides, RequestTrace } from './model/overrides';
import type { SiteChoice } from './model/site-choice';
import type { Presentation } from './model/spec';
import type { Trace } from './model/trace';
import { cellsIn } from './architectures/comparison/cells';
import { compareReadings } from './pipeline/comparison';
import { Recent, type Bounds } from './pipeline/recent';

/** All that a picture needs of a block. */
export interface Reading {
  readonly trace: Trace;
  readonly presentation: Presentation;
  readonly choices: readonly SiteChoice[];
  readonly request: RequestTrace;
}

export interface Pipeline {
  /** Never throws for any text; our own mistakes do. */
  readonly read: (source: string) => Reading;
  /** Lets go of what was computed. */
  readonly forget: () => void;
}

/** A note of a hundred blocks, and what a reader tries out in it; in numbers of 8 bytes. */
const KEPT: Bounds = { count: 256, weight: 4e6 };
/** For who asks for each block once, or measures how long it takes. */
export const KEEP_NOTHING: Bounds = { count: 0, weight: 0 };

/** One for all blocks of a host. The engine is created at the first block, since it takes some milliseconds; who comes back to a block finds what was computed. */
export function createPipeline(kept: Bounds = KEPT): Pipeline {
  let engine: Engine | undefined;
  const traces = new Recent<Trace>(kept, cellsIn);
  const blocks = new Recent<Parsed>(kept, () => 0);
  const traceOf = (parsed: Parsed, overrides: Overrides): Trace => compute(parsed, overrides, (engine ??= createEngine()));
  return {
    read(source) {
      const parsed = blocks.get(source, () => parse(source));
      const request: RequestTrace = (overrides) => traces.get(JSON.stringify([source, inOrderOfKeys(overrides)]), () => traceOf(parsed, overrides));
      return { trace: request({}), presentation: parsed.spec.presentation, choices: choicesOf(parsed), request };
    },
    forget() {
      traces.clear();
      blocks.clear();
    },
  };
}

/** Two requests of the same parts are one, in whatever order they stand. */
function inOrderOfKeys(overrides: Overrides): unknown {
  return Object.entries(overrides).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Readings that each say which attention they are, or that are of different architectures, leave nothing to toggle. */
function choicesOf({ spec, readings }: Parsed): readonly SiteChoice[] {
  const [first = { spec }] = readings;
  const isSaid = readings.length > 0 && readings.every(({ writes }) => writes('attention'));
  const differ = readings.some((reading) => reading.spec.architecture !== first.spec.architecture);
  return isSaid || differ ? [] : siteChoices(first.spec);
}

/** The block's own run, and beside it a run for each reading that it compares. */
function compute(written: Parsed, { architecture, keys, ...overrides }: Overrides, engine: Engine): Trace {
  const added = { ...(architecture !== undefined && { architecture }), ...(keys !== undefined && { keys }) };
  const parsed = Object.keys(added).length === 0 ? written : written.adding(added);
  const own = runOf(parsed, overrides, engine, overrides.attention === undefined ? forgiveNothing : forgiveAll, parsed.readings.length === 0);
  return compareReadings(parsed, own, (reading) => runOf(reading, without(reading.writes, overrides), engine, ({ key }) => !reading.writes(key)));
}

type SpecOverrides = Omit<Overrides, 'architecture' | 'keys'>;

/** What does not fit another reading of the block, a mask's matrix say, is no mistake of whoever wrote it for this one. */
type Forgives = (problem: Problem) => boolean;

const forgiveNothing: Forgives = () => false;
const forgiveAll: Forgives = () => true;

/** `isDrawn`: what a block shows is no matter where its readings are drawn in its place. */
function runOf(understood: Understood, overrides: SpecOverrides, engine: Engine, forgives: Forgives, isDrawn = true): Trace {
  const spec = { ...understood.spec, ...overrides };
  const { trace, problems } = runArchitecture(spec, engine);
  const found = [...problems.map((problem) => (forgives(problem) && trace.sites.length > 0 ? asWarning(problem) : problem)), ...(isDrawn ? [...idleKeys(spec, trace), ...mistakesIn(spec.presentation, trace)] : [])];
  const diagnostics = inOrder([...understood.diagnostics, ...found.map((problem) => understood.locate(problem, trace.attention))]);
  return { ...trace, diagnostics };
}

/** What a reading writes itself is not asked of it. */
function without(writes: (key: string) => boolean, { attention, phase }: SpecOverrides): SpecOverrides {
  return {
    ...(attention !== undefined && !writes('attention') && { attention }),
    ...(phase !== undefined && !writes('phase') && { phase }),
  };
}

function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}
