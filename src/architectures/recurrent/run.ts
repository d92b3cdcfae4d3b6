import type { Attended } from '../../engine/attend';
import type { Engine } from '../../engine/engine';
import type { Matrix } from '../../model/matrix';
import { FloatMatrix } from '../../engine/matrix';
import type { Problem } from '../../model/diagnostic';
import type { Spec } from '../../model/spec';
import type { Formula, Operation, Site, Stream } from '../../model/trace';
import type { Run } from '../architecture';
import { measured } from '../measured';
import { attentionOf } from './attention';
import type { RecurrentConfiguration } from './configuration';
import { decode, type Decoded } from './decoder';
import { encode, type Encoded } from './encoder';
import { memoryFormulas, memoryOf } from './memory';
import { predict } from './prediction';
import { readoutOf } from './readout';
import { startOf, type Start } from './start';
import type { Words } from './words';
import { cellFormulas, cellsOf } from './workings';

export interface RecurrentRun {
  readonly computed: Partial<Run['trace']>;
  readonly problems: readonly Problem[];
}

interface Parts {
  readonly spec: Spec;
  readonly engine: Engine;
  readonly configuration: RecurrentConfiguration;
  readonly words: { readonly source: Words; readonly target: Words };
  readonly encoded: Encoded;
  readonly start: Start;
}

/** Encoder, decoder, and the attention between them. Bahdanau et al. 2015; Luong et al. 2015. */
export function runRecurrent(spec: Spec, engine: Engine, configuration: RecurrentConfiguration, words: Parts['words']): RecurrentRun {
  const encoded = encode(engine, configuration, words.source, spec.seed);
  const start = startOf(engine, configuration, encoded, spec.seed);
  const parts = { spec, engine, configuration, words, encoded, start };
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
  const { spec, engine, configuration, words, encoded, start } = parts;
  const { tokens } = words.target;
  const attention = attentionOf(spec, engine, configuration, tokens, encoded.states);
  const first = attention.row(0, start.state.h);
  const decoded = first && decode({ engine, configuration, words: words.target, start: start.state, attention, contextWidth: first.columns, seed: spec.seed });
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
function encoderOnly({ words, encoded, start }: Parts): RecurrentRun['computed'] {
  return {
    weightsFrom: 'seed',
    streams: encoderStreams(words.source, encoded),
    operations: [words.source.operation, ...encoded.operations, words.target.operation, start.operation].map(measured),
    formulas: { ...encoded.formulas, ...start.formulas },
    cells: encoded.cells,
  };
}

function traced(parts: Parts, decoded: Decoded, site: Site, formulas: DecodedRun['formulas']): RecurrentRun['computed'] {
  const { spec, engine, configuration, words, encoded, start } = parts;
  const state = FloatMatrix.from(decoded.steps['state'] ?? site.output);
  const readout = readoutOf(engine, configuration, { words: words.target, state, context: site.output }, spec.seed);
  const predicted = predict(engine, spec, { states: readout.states, from: readout.operation.id }, words.target.tokens);
  const memory = memoryOf(engine, encoded, site, configuration.forget);
  return {
    weightsFrom: 'seed',
    sites: [{ ...site, writes: site.queries.map((_, i) => site.queries[i + 1]) }],
    formulas: {
      ...encoded.formulas, ...start.formulas, ...cellFormulas(engine, 'decoder', decoded.cell), ...formulas, ...readout.formulas, ...predicted.formulas,
      ...(memory && memoryFormulas(engine, encoded, configuration.forget !== undefined)),
    },
    streams: [...encoderStreams(words.source, encoded), { id: 'decoder', layer: 0, ...attending(words.target) }, { id: 'decoder', layer: 1, tokens: words.target.tokens, states: state }],
    operations: [
      words.source.operation, ...encoded.operations, words.target.operation, start.operation,
      ...inOrder(configuration, recurrence(parts, decoded, state), attentionOperation(encoded, site)), readout.operation, ...predicted.operations,
    ].map(measured),
    cells: [...encoded.cells, ...cellsOf('decoder', decoded.cell, decoded.steps, 'forward')],
    predictions: predicted.predictions,
    losses: predicted.losses,
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
function recurrence({ configuration: { attends, inputFeeding }, words, start }: Parts, { cell, steps }: Decoded, output: FloatMatrix): Operation {
  const { state: _, ...before } = steps;
  return {
    id: 'decoder/1/forward', kind: cell.unit.id, stack: 'decoder', layer: 1, formula: 'decoder/state',
    inputs: [
      { role: 'x', from: words.target.from }, { role: 'h', from: start.operation.id },
      ...(attends === 'before' ? [{ role: 'context', from: 'decoder/1/cross' }] : []),
      ...(inputFeeding ? [{ role: 'attended', from: 'decoder/attended' }] : []),
    ],
    operands: cell.operands, steps: before, output, untrained: true,
  };
}

/** With all that its formulas name beside queries, keys and values: one set of matrices for all heads, or one a head by its number. */
function attentionOperation(encoded: Encoded, site: Site): Operation {
  const { X_Q: _query, X_K: _key, X_V: _value, ...shared } = site.operands ?? {};
  const [only, ...others] = site.heads;
  const own = others.length === 0 ? { ...only?.operands } : Object.fromEntries(site.heads.flatMap(({ operands = {} }, head) =>
    Object.entries(operands).map(([name, value]) => [`${head + 1}/${name}`, value] as const)));
  return {
    id: 'decoder/1/cross', kind: 'attention', stack: 'decoder', layer: 1,
    inputs: [{ role: 'queries', from: 'decoder/1/forward' }, { role: 'keys', from: encoded.from }, { role: 'values', from: encoded.from }],
    operands: { ...shared, ...own }, steps: {}, output: site.output, untrained: Object.keys({ ...shared, ...own }).some((name) => /^(?:\d+\/)?(?:[WUv]|W_.|v_p)$/u.test(name)),
  };
}
