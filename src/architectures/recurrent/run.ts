import type { Attended } from '../../engine/attention/attend';
import type { Engine } from '../../engine/engine';
import type { Matrix } from '../../model/matrix';
import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Problem } from '../../model/diagnostic';
import type { Spec } from '../../model/spec';
import type { Formula, Operation, Site, Stream } from '../../model/trace';
import type { Run } from '../architecture';
import { measured } from '../measured';
import { attentionOf } from './attention';
import type { RecurrentConfiguration } from './configuration';
import { decode, type Decoded } from './decoder';
import { encode, type Encoded } from './encoder';
import { generationOf } from './generation';
import { memoryFormulas, memoryOf } from './memory';
import type { Origin } from './origin';
import { predict, type Dense, type Written } from './prediction';
import { readoutOf } from './readout';
import { startOf, type Start } from './start';
import type { Words } from './words';
import { cellFormulas, cellsOf } from './workings';

export interface RecurrentRun {
  readonly computed: Partial<Run['trace']>;
  readonly problems: readonly Problem[];
}

/** What has been read, and all that writing needs. */
export interface Reading {
  readonly spec: Spec;
  readonly engine: Engine;
  readonly configuration: RecurrentConfiguration;
  readonly origin: Origin;
  readonly source: Words;
  readonly encoded: Encoded;
  readonly start: Start;
}

/** What the decoder is fed, what each row writes, and the layer that scores the words. */
export interface Writing extends Written {
  readonly words: Words;
  readonly dense: (width: number) => Dense;
  /** Whether the model found the words itself. */
  readonly isGenerated: boolean;
}

interface Parts extends Reading {
  readonly target: Writing;
}

/** The encoder's part. Bahdanau et al. 2015; Luong et al. 2015. */
export function read(spec: Spec, engine: Engine, configuration: RecurrentConfiguration, origin: Origin, source: Words): Reading {
  const encoded = encode(engine, configuration, source, origin);
  return { spec, engine, configuration, origin, source, encoded, start: startOf(engine, configuration, encoded, origin) };
}

/** The decoder's part, and the attention between the two. */
export function write(reading: Reading, target: Writing): RecurrentRun {
  const parts = { ...reading, target };
  const run = decodeWith(parts);
  if (run.site === undefined || run.decoded === undefined) return { computed: encoderOnly(parts), problems: run.problems };
  return { computed: traced(parts, run.decoded, run.site, run.formulas), problems: run.problems };
}

interface DecodedRun {
  readonly decoded?: Decoded;
  readonly site?: Site;
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly problems: readonly Problem[];
}

function decodeWith(parts: Parts): DecodedRun {
  const { spec, engine, configuration, origin, target: { words, isGenerated }, encoded, start } = parts;
  const { tokens } = words;
  const attention = attentionOf(spec, engine, { configuration, origin, fed: tokens, keys: encoded.states, isGenerated });
  const first = attention.row(0, start.state.h);
  const decoded = first && decode({ engine, configuration, words, start: start.state, attention, contextWidth: first.output.columns, origin });
  // Where a row cannot be computed, all rows at once say why.
  const attended = attention.all(decoded?.queries ?? repeated(start.state.h, tokens.length));
  if (decoded === undefined || attended.site === undefined) return { formulas: {}, problems: attended.problems };
  if (decoded.contexts !== undefined && !isSame(attended.site.output, decoded.contexts)) return withoutFormulas(parts, attended);
  return { decoded, site: attended.site, formulas: attended.formulas, problems: attended.problems };
}

/** A formula that looks at other rows has nothing to look at where each row waits for the one before. */
function withoutFormulas(parts: Parts, attended: Attended): DecodedRun {
  const run = decodeWith({ ...parts, spec: { ...parts.spec, formula: { at: {} } } });
  const problem: Problem = {
    severity: 'warning', key: 'formula',
    message: 'The formula mixes the rows, but here each row is computed before the next one is there: it is left out.',
    hint: 'Write a formula in which each row stands for itself, or use "model: luong".',
  };
  return { ...run, problems: [...attended.problems, problem] };
}

function repeated(row: FloatMatrix, count: number): FloatMatrix {
  const matrix = FloatMatrix.zeros(count, row.columns);
  for (let i = 0; i < count; i++) matrix.data.set(row.data, i * row.columns);
  return matrix;
}

const ROUNDING = 1e-9;

function isSame(all: Matrix, rows: FloatMatrix): boolean {
  const largest = rows.data.reduce((most, entry) => Math.max(most, Math.abs(entry)), 1);
  return all.data.length === rows.data.length && all.data.every((entry, cell) => Math.abs(entry - (rows.data[cell] ?? NaN)) <= ROUNDING * largest);
}

/** What there is of a run whose attention could not be computed. */
function encoderOnly({ origin, source, target: { words }, encoded, start }: Parts): RecurrentRun['computed'] {
  return {
    weightsFrom: origin.weightsFrom,
    streams: encoderStreams(source, encoded),
    operations: [source.operation, ...encoded.operations, words.operation, start.operation].map(measured),
    formulas: { ...encoded.formulas, ...start.formulas },
    cells: encoded.cells,
  };
}

function traced(parts: Parts, decoded: Decoded, site: Site, formulas: DecodedRun['formulas']): RecurrentRun['computed'] {
  const { spec, engine, configuration, origin, source, target: { words, ...target }, encoded, start } = parts;
  const state = FloatMatrix.from(decoded.steps['state'] ?? site.output);
  const readout = readoutOf(engine, configuration, { words, state, context: site.output }, origin);
  const dense = target.dense(readout.states.columns);
  const predicted = predict(engine, spec, { states: readout.states, from: readout.operation.id }, dense, target, origin);
  const memory = memoryOf(engine, encoded, site, configuration.forget);
  const written = {
    ...encoded.formulas, ...start.formulas, ...cellFormulas(engine, 'decoder', decoded.cell), ...formulas, ...readout.formulas, ...predicted.formulas,
  };
  return {
    weightsFrom: origin.weightsFrom,
    sites: [{ ...site, writes: target.writes }],
    formulas: { ...written, ...(memory && memoryFormulas(engine, encoded, configuration.forget !== undefined)) },
    streams: [...encoderStreams(source, encoded), { id: 'decoder', layer: 0, ...attending(words) }, { id: 'decoder', layer: 1, tokens: words.tokens, states: state }],
    operations: [
      source.operation, ...encoded.operations, words.operation, start.operation,
      ...inOrder(configuration, recurrence(parts, decoded, state), attentionOperation(encoded, site, origin)), readout.operation, ...predicted.operations,
    ].map(measured),
    cells: [...encoded.cells, ...cellsOf('decoder', decoded.cell, decoded.steps, 'forward')],
    predictions: predicted.predictions,
    losses: predicted.losses,
    ...(target.isGenerated && { generation: generationOf(spec, { weightsFrom: origin.weightsFrom, formulas: written, looks: decoded.looks ?? [], writes: target.writes, operations: [readout.operation, ...predicted.operations] }) }),
    ...(memory && { memory }),
  };
}

function encoderStreams(source: Words, encoded: Encoded): Stream[] {
  return [{ id: 'encoder', layer: 0, ...attending(source) }, { id: 'encoder', layer: 1, ...encoded.states }];
}

function attending({ tokens, states }: Words): Pick<Stream, 'tokens' | 'states'> {
  return { tokens, states };
}

function inOrder({ attends }: RecurrentConfiguration, recurrence: Operation, attention: Operation): readonly Operation[] {
  return attends === 'before' ? [attention, recurrence] : [recurrence, attention];
}

/** In each step the context of this step, or h~ of the one before, may enter beside the word: an arrow that goes back. */
function recurrence({ configuration: { attends, inputFeeding }, origin, target: { words }, start }: Parts, { cell, steps }: Decoded, output: FloatMatrix): Operation {
  const { state: _, ...before } = steps;
  return {
    id: 'decoder/1/forward', kind: cell.unit.id, stack: 'decoder', layer: 1, formula: 'decoder/state',
    inputs: [
      { role: 'x', from: words.from }, { role: 'h', from: start.operation.id },
      ...(attends === 'before' ? [{ role: 'context', from: 'decoder/1/cross' }] : []),
      ...(inputFeeding ? [{ role: 'attended', from: 'decoder/attended' }] : []),
    ],
    operands: cell.operands, steps: before, output, untrained: origin.untrained,
  };
}

/** With all that its formulas name beside queries, keys and values: one set of matrices for all heads, or one a head by its number. */
function attentionOperation(encoded: Encoded, site: Site, origin: Origin): Operation {
  const { X_Q: _query, X_K: _key, X_V: _value, ...shared } = site.operands ?? {};
  const [only, ...others] = site.heads;
  const own = others.length === 0 ? { ...only?.operands } : Object.fromEntries(site.heads.flatMap(({ operands = {} }, head) =>
    Object.entries(operands).map(([name, value]) => [`${head + 1}/${name}`, value] as const)));
  return {
    id: 'decoder/1/cross', kind: 'attention', stack: 'decoder', layer: 1,
    inputs: [{ role: 'queries', from: 'decoder/1/forward' }, { role: 'keys', from: encoded.from }, { role: 'values', from: encoded.from }],
    operands: { ...shared, ...own }, steps: {}, output: site.output, untrained: origin.untrained && Object.keys({ ...shared, ...own }).some((name) => /^(?:\d+\/)?(?:[WUv]|W_.|v_p)$/u.test(name)),
  };
}
