/*
 *   text ──parse──▶ spec ──run──▶ trace ──Diagram──▶ SVG
 *        block/          architectures/    diagram/
 *                            │ engine/
 *
 *   parse   A block's text → what attends to what, how it is computed, what is shown; mistakes are diagnostics.
 *   run     The architecture's attention sites, computed one after another by the engine → the trace.
 *   Diagram The trace → pictures. What a picture needs anew it requests: another run with one thing changed.
 *
 * From text to trace everything is synchronous: a PDF export cannot come too early.
 */
import { run as runArchitecture, siteChoices } from './architectures';
import { mistakesIn } from './architectures/presentation';
import { parse } from './block/parse';
import type { Parsed } from './block/parse';
import { createEngine } from './engine/engine';
import type { Engine } from './engine/engine';
import type { Problem } from './model/diagnostic';
import type { Overrides, RequestTrace } from './model/overrides';
import type { SiteChoice } from './model/site-choice';
import type { Presentation } from './model/spec';
import type { Trace } from './model/trace';

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
}

/** One for all blocks of a host. The engine is created at the first block, since it takes some milliseconds. */
export function createPipeline(): Pipeline {
  let engine: Engine | undefined;
  const traceOf = (parsed: Parsed, overrides: Overrides): Trace => compute(parsed, overrides, (engine ??= createEngine()));
  return {
    read(source) {
      const parsed = parse(source);
      return {
        trace: traceOf(parsed, {}),
        presentation: parsed.spec.presentation,
        choices: siteChoices(parsed.spec),
        request: (overrides) => traceOf(parsed, overrides),
      };
    },
  };
}

function compute(parsed: Parsed, overrides: Overrides, engine: Engine): Trace {
  const spec = { ...parsed.spec, ...overrides };
  const { trace, problems } = runArchitecture(spec, engine);
  const found = [...problems.map((problem) => forgiven(problem, overrides)), ...mistakesIn(spec.presentation, trace)];
  const diagnostics = [...parsed.diagnostics, ...found.map((problem) => parsed.locate(problem, trace.attention))].sort((a, b) => a.line - b.line || a.column - b.column);
  return { ...trace, diagnostics };
}

/** What does not fit another reading of the block, a mask's matrix say, is no mistake of whoever wrote it for this one. */
function forgiven(problem: Problem, { attention }: Overrides): Problem {
  return attention === undefined ? problem : { ...problem, severity: 'warning' };
}
