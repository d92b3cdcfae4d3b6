import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Formula, Operation, Site, Stream } from '../../model/trace';
import type { Run } from '../architecture';
import { measured } from '../measured';
import type { RecurrentConfiguration } from './configuration';
import type { Decoded } from './decoder';
import type { Encoded } from './encoder';
import { generationOf } from './generation';
import { memoryFormulas, memoryOf } from './memory';
import type { Origin } from './origin';
import { predict } from './prediction';
import type { Parts } from './reading';
import { readoutOf } from './readout';
import type { Words } from './words';
import { cellFormulas, cellsOf } from './workings';

type Traced = Partial<Run['trace']>;

/** What there is of a run whose attention could not be computed. */
export function encoderOnly(parts: Parts): Traced {
  const { origin, source, encoded, start } = parts;
  return {
    weightsFrom: origin.weightsFrom,
    streams: encoderStreams(source, encoded),
    operations: entering(parts).map(measured),
    formulas: { ...encoded.formulas, ...start.formulas },
    cells: encoded.cells,
  };
}

/** All that is there before the decoder's first step. */
function entering({ source, target: { words }, encoded, start }: Parts): readonly Operation[] {
  return [source.operation, ...encoded.operations, words.operation, start.operation];
}

/** A whole run. */
export function traced(parts: Parts, decoded: Decoded, site: Site, formulas: Readonly<Record<string, Formula>>): Traced {
  const { spec, engine, configuration, origin, source, target, encoded, start } = parts;
  const { words, writes, isGenerated } = target;
  const state = FloatMatrix.from(decoded.steps['state'] ?? site.output);
  const readout = readoutOf(engine, configuration, { words, state, context: site.output }, origin);
  const dense = target.dense(readout.states.columns);
  const { predictions, losses, ...predicted } = predict(engine, spec, { states: readout.states, from: readout.operation.id }, dense, target, origin);
  const memory = memoryOf(engine, encoded, site, configuration.forget);
  const { weightsFrom } = origin;
  const operations = [readout.operation, ...predicted.operations];
  const written = { ...encoded.formulas, ...start.formulas, ...cellFormulas(engine, 'decoder', decoded.cell), ...formulas, ...readout.formulas, ...predicted.formulas };
  return {
    weightsFrom,
    sites: [{ ...site, writes }],
    formulas: { ...written, ...(memory && memoryFormulas(engine, encoded, configuration.forget !== undefined)) },
    streams: [...encoderStreams(source, encoded), { id: 'decoder', layer: 0, ...attending(words) }, { id: 'decoder', layer: 1, tokens: words.tokens, states: state }],
    operations: [...entering(parts), ...inOrder(configuration, recurrence(parts, decoded, state), attentionOperation(encoded, site, origin)), ...operations].map(measured),
    cells: [...encoded.cells, ...cellsOf('decoder', decoded.cell, decoded.steps, 'forward')],
    predictions, losses,
    ...(isGenerated && { generation: generationOf(spec, { weightsFrom, formulas: written, looks: decoded.looks ?? [], writes, operations }) }),
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
