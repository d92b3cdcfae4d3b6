/*
 *   text ──parse──▶ spec ──run──▶ trace ──Diagram──▶ SVG
 *        block/          architectures/    diagram/
 *                            │ engine/
 *
 *   parse   A block's text → what attends to what, how it is computed, what is shown; mistakes are diagnostics.
 *   run     The architecture's attention sites, computed one after another by the engine → the trace; or those that a file holds.
 *   compare Each reading that the block lists is such a run; they stand beside the block's own in its trace.
 *   Diagram The trace → pictures. What a picture needs anew it requests: another run with one thing changed.
 *
 * From text to trace everything is synchronous: a PDF export cannot come too early.
 */
import { run as runArchitecture, siteChoices } from './architectures';
import { idleKeys } from './architectures/idle';
import { trainedModelOf } from './architectures/models';
import { mistakesIn } from './architectures/presentation';
import { Recordings } from './architectures/recorded/recordings';
import { isImporting, recordedChoices, runRecorded } from './architectures/recorded/run';
import { forgiven } from './block/defaults';
import { errorsFirst, inOrder, MOST_MISTAKES, told } from './block/diagnostics';
import { buildsOnOthers, wholeText } from './pipeline/whole-text';
import { parse } from './block/parse';
import type { Parsed } from './block/parse';
import type { Understood } from './block/understood';
import { createEngine } from './engine/engine';
import type { Engine } from './engine/engine';
import type { Problem } from './model/diagnostic';
import type { Overrides, RequestTrace } from './model/overrides';
import type { Around } from './model/around';
import type { ReadRecording } from './model/recording';
import type { SiteChoice } from './model/site-choice';
import type { Presentation, Spec } from './model/spec';
import type { Trace } from './model/trace';
import type { WhatIf, WrittenByHand } from './model/what-if';
import { cellsIn } from './architectures/comparison/cells';
import { compareReadings } from './pipeline/comparison';
import { Recent, type Bounds } from './pipeline/recent';

/** All that a picture needs of a block. */
export interface Reading {
  readonly trace: Trace;
  readonly presentation: Presentation;
  readonly choices: readonly SiteChoice[];
  readonly request: RequestTrace;
  /** What is closed and nudged in the block. */
  readonly byHand: WrittenByHand;
  /** The trained model that it runs. */
  readonly model?: string;
}

export interface Pipeline {
  /** Never throws for any text; our own mistakes do. */
  readonly read: (source: string, around?: Around) => Reading;
  /** The paths of the files that the block imports, for a host that must wait for them. */
  readonly imports: (source: string, around?: Around) => readonly string[];
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
  const parsedOf = (source: string, around: Around, whole = wholeText(source, around)): Parsed => blocks.get(whole, () => parse(source, around));
  return {
    read(source, around = {}) {
      const { files = noFiles } = around;
      const whole = wholeText(source, around);
      const parsed = parsedOf(source, around, whole);
      const recordings = new Recordings(files);
      const run: RequestTrace = (overrides) => compute(parsed, overrides, { engine: (engine ??= createEngine()), recordings });
      const kept: RequestTrace = (overrides) => traces.get(JSON.stringify([whole, inOrderOfKeys(overrides)]), () => run(overrides));
      // What a file holds may change while the block stays the same.
      const request = importsIn(parsed).length > 0 ? run : kept;
      return {
        trace: request({}),
        presentation: parsed.spec.presentation,
        choices: choicesOf(parsed, recordings),
        request,
        byHand: { knockout: parsed.spec.knockout, nudge: parsed.spec.nudge },
        ...(trainedModelOf(parsed.spec) && { model: parsed.spec.model }),
      };
    },
    forget() {
      traces.clear();
      blocks.clear();
    },
    imports(source, around = {}) {
      // Most blocks do not, and need not be read twice.
      if (!source.includes('import') && !buildsOnOthers(source)) return [];
      return importsIn(parsedOf(source, around));
    },
  };
}

const noFiles: ReadRecording = (path) => ({ message: `"${path}" cannot be read here.`, hint: 'Recorded attention is drawn in the vault, and in the pages that the command line renders.' });

function importsIn({ spec, readings }: Parsed): readonly string[] {
  return [...new Set([spec, ...readings.map((reading) => reading.spec)].flatMap(({ imported }) => imported ?? []))];
}

/** Two requests of the same parts are one, in whatever order they stand. */
function inOrderOfKeys(overrides: Overrides): unknown {
  return Object.entries(overrides).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What a run needs beside the block. */
interface Means {
  readonly engine: Engine;
  readonly recordings: Recordings;
}

/** Readings that each say which attention they are, or that are of different architectures, leave nothing to toggle. */
function choicesOf({ spec, readings }: Parsed, recordings: Recordings): readonly SiteChoice[] {
  const [first = { spec }] = readings;
  const isSaid = readings.length > 0 && readings.every(({ writes }) => writes('attention'));
  const differ = readings.some((reading) => reading.spec.architecture !== first.spec.architecture);
  if (isSaid || differ) return [];
  return isImporting(first.spec) ? recordedChoices(first.spec, recordings) : siteChoices(first.spec);
}

/** The block's own run, and beside it a run for each reading that it compares. */
function compute(written: Parsed, { architecture, keys, ...overrides }: Overrides, means: Means): Trace {
  const added = { ...(architecture !== undefined && { architecture }), ...(keys !== undefined && { keys }) };
  const parsed = Object.keys(added).length === 0 ? written : written.adding(added);
  const own = runOf(parsed, overrides, means, overrides.attention === undefined ? forgiveNothing : forgiveAll, parsed.readings.length === 0);
  return compareReadings(parsed, own, (reading) => runOf(reading, without(reading.writes, overrides), means, ({ key }) => !reading.writes(key)));
}

type SpecOverrides = Omit<Overrides, 'architecture' | 'keys'>;

/** What does not fit another reading of the block, a mask's matrix say, is no mistake of whoever wrote it for this one. */
type Forgives = (problem: Problem) => boolean;

const forgiveNothing: Forgives = () => false;
const forgiveAll: Forgives = () => true;

/** `isDrawn`: what a block shows is no matter where its readings are drawn in its place. */
function runOf(understood: Understood, { whatIf = {}, ...overrides }: SpecOverrides, means: Means, forgives: Forgives, isDrawn = true): Trace {
  const spec = withHands({ ...understood.spec, ...overrides }, whatIf);
  const { trace, problems } = ranWith(spec, means);
  const isThere = trace.sites.length > 0;
  const found = [...problems.map((problem) => (forgives(problem) && isThere ? asWarning(problem) : problem)), ...(isDrawn ? [...(isImporting(spec) ? [] : idleKeys(spec, trace)), ...mistakesIn(spec.presentation, trace)] : [])];
  const first = errorsFirst(found).slice(0, MOST_MISTAKES);
  const located = first.flatMap((problem) => forgiven(understood.locate(problem, trace.attention), problem.key, isThere));
  const diagnostics = told(inOrder([...understood.diagnostics, ...located]), found.length - first.length);
  return { ...trace, diagnostics };
}

function ranWith(spec: Spec, { engine, recordings }: Means) {
  return isImporting(spec) ? runRecorded(spec, recordings) : runArchitecture(spec, engine);
}

/** A site that hands were laid on is as they left it, whatever the block says there. */
function withHands(spec: Spec, whatIf: WhatIf): Spec {
  const at = <Key extends 'knockout' | 'nudge'>(key: Key) => Object.fromEntries(Object.entries(whatIf).map(([site, hand]) => [site, hand[key]]));
  return { ...spec, knockout: { ...spec.knockout, at: { ...spec.knockout.at, ...at('knockout') } }, nudge: { ...spec.nudge, at: { ...spec.nudge.at, ...at('nudge') } } };
}

/** What a reading writes itself is not asked of it. */
function without(writes: (key: string) => boolean, { attention, phase, whatIf }: SpecOverrides): SpecOverrides {
  return {
    ...(whatIf !== undefined && !writes('knockout') && !writes('nudge') && { whatIf }),
    ...(attention !== undefined && !writes('attention') && { attention }),
    ...(phase !== undefined && !writes('phase') && { phase }),
  };
}

function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}
