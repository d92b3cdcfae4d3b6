import { entriesOf } from '../engine/matrices/matrix';
import type { Matrix } from '../model/matrix';
import type { Head, MaskMap, Operation, Site, Stream, Trace } from '../model/trace';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The trace as it is exchanged: matrices as lists of rows, −∞ as null, closed cells as a list. */
export function traceJson(trace: Trace): Json {
  return {
    format: trace.format,
    architecture: trace.architecture,
    attention: trace.attention,
    weightsFrom: trace.weightsFrom,
    sites: trace.sites.map((site) => siteJson(site, trace.operations.length > 0)),
    formulas: Object.fromEntries(Object.entries(trace.formulas).map(([step, { expression, latex }]) => [step, { expression, latex }])),
    streams: trace.streams.map(streamJson),
    cells: trace.cells.map(({ stream, step, gates, state, memory }) => ({ stream, step, gates, state, memory })),
    predictions: trace.predictions.map(({ position, tokens, probabilities }) => ({ position, tokens, probabilities })),
    generation: trace.generation.map((step) => ({ ...step, cache: plain(step.cache), trace: traceJson(step.trace) })),
    compare: trace.compare.map(traceJson),
    ...architectureJson(trace),
    diagnostics: trace.diagnostics.map(({ severity, message, hint, line, column, end }) => ({ severity, message, hint, line, column, end: { line: end.line, column: end.column } })),
  };
}

/** What an attention layer alone has none of. */
function architectureJson(trace: Trace): { readonly [key: string]: Json | undefined } {
  const { operations, bands, losses, reading, differences, timeline, memory, family, recorded } = trace;
  return {
    ...(operations.length > 0 && { operations: operations.map(operationJson) }),
    ...(bands.length > 0 && { bands: bands.map((band) => ({ ...band })) }),
    ...(losses.length > 0 && { losses: losses.map((loss) => ({ ...loss })) }),
    ...(reading !== undefined && { reading }),
    ...(differences !== undefined && { differences: plain(differences) }),
    ...(timeline !== undefined && { timeline: plain(timeline) }),
    ...(memory !== undefined && { memory: plain(memory) }),
    ...(family !== undefined && { family: plain(family) }),
    ...(recorded !== undefined && { recorded: { ...recorded } }),
  };
}

function operationJson({ inputs, operands, steps, output, columns, ...said }: Operation): Json {
  return { ...said, inputs: inputs.map((inflow) => ({ ...inflow })), operands: plain(operands), steps: plain(steps), output: rowsOf(output), columns };
}

/** Lists, numbers and texts as they are; a matrix as a list of rows. */
function plain(value: unknown): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return null;
  return isMatrix(value) ? rowsOf(value) : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

function isMatrix(value: object): value is Matrix {
  return 'rows' in value && 'columns' in value && 'data' in value && value.data instanceof Float64Array;
}

/** `whole`: with its weights too, where the site is one operation among others and all of them can be worked out again. */
function siteJson(site: Site, whole: boolean): Json {
  const { id, layer, from, queries, keys, output, writes, weightsFrom, operands } = site;
  return {
    id,
    layer,
    from: { queries: from.queries, keys: from.keys },
    queries,
    keys,
    mask: closedCells(site.heads),
    heads: site.heads.map(({ pattern, supervision, steps, rows }) => ({ pattern, ...(supervision !== undefined && { supervision }), steps: Object.fromEntries(Object.entries(steps).map(([step, matrix]) => [step, rowsOf(matrix)])), ...(rows !== undefined && { rows: plain(rows) }) })),
    ...(output.columns > 0 && { output: rowsOf(output) }),
    ...(writes && { writes: writes.map((token) => token ?? null) }),
    ...(weightsFrom !== undefined && { weightsFrom }),
    ...(whole && operands && { operands: plain(operands) }),
  };
}

function streamJson({ id, layer, tokens, states }: Stream): Json {
  return { id, layer, tokens, states: rowsOf(states) };
}

/** `{rule, row, column}` for each closed cell and rule; with a `head`, from 1, where heads differ in what they close. */
function closedCells(heads: readonly Head[]): Json {
  const [first] = heads;
  if (!first) return [];
  if (heads.every(({ mask }) => mask === first.mask)) return cellsOf(first.mask, {});
  return heads.flatMap(({ mask }, index) => cellsOf(mask, { head: index + 1 }));
}

function cellsOf(mask: MaskMap, head: { readonly head?: number }): Json[] {
  const cells: Json[] = [];
  mask.closedBy.forEach((rules, index) => {
    if (rules === 0) return;
    const [row, column] = [Math.floor(index / mask.columns), index % mask.columns];
    mask.rules.forEach((rule, bit) => {
      if ((rules >>> bit) & 1) cells.push({ rule, row, column, ...head });
    });
  });
  return cells;
}

/** Rows of numbers; −∞ is null, which is JSON's nearest word for it. */
export function rowsOf(matrix: Matrix): (number | null)[][] {
  return Array.from({ length: matrix.rows }, (_, row) => Array.from(entriesOf(matrix, row), (entry) => (entry === -Infinity ? null : entry)));
}
