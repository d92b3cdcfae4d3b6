import { cellsIn } from '../architectures/comparison/cells';
import { differencesOf } from '../architectures/comparison/differences';
import { withStatistics } from '../architectures/comparison/statistics';
import { identity, inOrder } from '../block/diagnostics';
import type { Parsed } from '../block/parse';
import type { ReadingOfBlock } from '../block/readings';
import { grouped } from '../engine/wording/counted';
import { LIMITS } from '../engine/limits';
import type { Trace } from '../model/trace';

type RunReading = (reading: ReadingOfBlock) => Trace;

/** The block's own trace with those of its readings, each with its name and its own mistakes; all mistakes, once each, are the block's too. */
export function compareReadings(parsed: Parsed, own: Trace, run: RunReading): Trace {
  if (parsed.readings.length === 0) return own;
  const { traces, problems } = withinLimits(parsed, own, run);
  const named = traces.map(({ reading, trace }) => ({ reading, trace: asReading(reading, trace, own) }));
  const [first, second] = named;
  const difference = parsed.difference && first !== undefined && second !== undefined
    ? differencesOf({ trace: first.trace, exchange: first.reading.exchange }, { trace: second.trace, exchange: second.reading.exchange })
    : undefined;
  const found = [...problems, ...(difference?.problems ?? [])].map((problem) => parsed.locate(problem, own.attention));
  return {
    ...own,
    compare: named.map(({ trace }) => trace),
    ...(difference !== undefined && { differences: difference.differences }),
    diagnostics: inOrder([...own.diagnostics, ...named.flatMap(({ trace }) => trace.diagnostics), ...found]),
  };
}

interface ReadingRun {
  readonly reading: ReadingOfBlock;
  readonly trace: Trace;
}

/** Readings as long as all numbers together stay within what one block may hold. */
function withinLimits({ readings }: Parsed, own: Trace, run: RunReading) {
  const traces: ReadingRun[] = [];
  let cells = cellsIn(own);
  for (const [index, reading] of readings.entries()) {
    const trace = run(reading);
    cells += cellsIn(trace);
    if (cells > LIMITS.cells) return { traces, problems: [tooMany(index, cells)] };
    traces.push({ reading, trace });
  }
  return { traces, problems: [] };
}

function tooMany(index: number, cells: number) {
  const message = `With this reading the block holds about ${grouped(Math.ceil(cells / 1e6))} million numbers: it and what follows it are not drawn.`;
  return { severity: 'error', key: 'compare', path: [index], message, hint: `Compare fewer readings, or fewer words: up to ${grouped(LIMITS.cells / 1e6)} million numbers.` } as const;
}

function asReading({ name }: ReadingOfBlock, trace: Trace, own: Trace): Trace {
  const said = new Set(own.diagnostics.map(identity));
  return { ...trace, sites: withStatistics(trace.sites), reading: name, diagnostics: trace.diagnostics.filter((one) => !said.has(identity(one))) };
}
