import { isTrainedModelId, trainedModelOf } from '../architectures/models';
import { writesAnother, type TrainedModel } from '../architectures/models/trained-model';
import { namedModel } from '../architectures/named-model';
import { withModel } from '../architectures/presets/fill';
import { cellFrom, spelled } from '../engine/names/cell-names';
import type { Scoped } from '../model/scoped';
import type { KeyOrCell, RecurrentCell, Spec } from '../model/spec';
import type { Declarations } from './declarations';
import { exchanged, exchangeOf, renamed } from './exchange';
import type { Exchange } from './exchange';
import { keys } from './keys';
import { nameFor, sequenceFor } from './model-text';
import { presentationOf, type Named } from './presentation';

type Sequences = Pick<Spec, 'queries' | 'keys' | 'values'>;

function sequencesOf(declarations: Declarations, trained: TrainedModel | undefined, exchange: Exchange): Sequences {
  const read = (key: typeof keys.queries) => {
    const sequence = declarations.value(key);
    return trained === undefined ? exchanged(sequence, exchange) : sequenceFor(trained, { sequence, text: declarations.textOf(key) }, exchange);
  };
  const sequences = { queries: read(keys.queries), keys: read(keys.keys), values: read(keys.values) };
  // A model that writes another text reads a lone one.
  return trained === undefined || !writesAnother(trained) || sequences.keys !== undefined ? sequences : { keys: sequences.queries, queries: undefined, values: sequences.values };
}

export function architectureOf(declarations: Declarations): Spec['architecture'] {
  const named = declarations.value(keys.model);
  return declarations.value(keys.architecture)?.id ?? (named === undefined ? 'layer' : namedModel(named).architecture);
}

/** All keys but those of other readings: what a block declares, completed by its model. */
export function specOf(declarations: Declarations): Spec {
  const exchange = exchangeOf(declarations.value(keys.replace) ?? []);
  const imported = declarations.value(keys.import);
  const asked = imported === undefined ? declarations.value(keys.model) : undefined;
  const architecture = imported === undefined ? architectureOf(declarations) : 'layer';
  const trained = trainedModelOf({ model: asked, architecture });
  // Weights that are for another architecture are not there.
  const model = asked !== undefined && isTrainedModelId(asked) ? trained?.id : asked;
  const sequences = sequencesOf(declarations, trained, exchange);
  const hasTwo = sequences.keys !== undefined || imported !== undefined;
  const attention = declarations.value(keys.attention) ?? (hasTwo ? 'cross' : 'self');
  const named = namedBy(exchange, trained !== undefined);
  const [knockout, nudge] = handsOn(declarations, exchange, named);
  return withModel({
    ...sequences,
    architecture,
    model,
    shots: declarations.value(keys.shots) ?? [],
    layers: declarations.scoped(keys.layers),
    cell: { ...declarations.value(keys.architecture)?.cell, ...cellOf(declarations) },
    phase: declarations.value(keys.phase),
    predict: declarations.value(keys.predict),
    models: declarations.value(keys.models),
    vocabulary: declarations.value(keys.vocabulary) ?? [],
    imported,
    pieces: declarations.value(keys.pieces) ?? 'keep',
    attention: hasTwo ? attention : 'self',
    score: declarations.scoped(keys.score),
    scale: declarations.scoped(keys.scale),
    temperature: declarations.scoped(keys.temperature),
    softcap: declarations.scoped(keys.softcap),
    position: declarations.scoped(keys.position),
    mask: declarations.scoped(keys.mask),
    knockout,
    nudge,
    offset: declarations.scoped(keys.offset),
    normalize: declarations.scoped(keys.normalize),
    sink: declarations.scoped(keys.sink),
    heads: declarations.scoped(keys.heads),
    kvHeads: declarations.scoped(keys['kv-heads']),
    projections: declarations.scoped(keys.projections),
    formula: declarations.scoped(keys.formula),
    embedding: declarations.value(keys.embedding),
    aliases: declarations.value(keys.aliases),
    dimension: declarations.value(keys.dimension),
    seed: declarations.value(keys.seed) ?? 0,
    presentation: presentationOf(declarations, named),
  });
}

function namedBy(exchange: Exchange, isTrained: boolean): Named {
  return (name) => (isTrained ? nameFor(renamed(name, exchange)) : renamed(name, exchange));
}

/** What is closed and nudged, by the names that the tokens have in the end. */
function handsOn(declarations: Declarations, exchange: Exchange, named: Named): readonly [Spec['knockout'], Spec['nudge']] {
  const nameOf = (of: KeyOrCell): KeyOrCell => {
    if (typeof of === 'object') return { query: named(of.query), key: named(of.key) };
    // A cell in quotes.
    const cell = typeof of === 'string' && !exchange.has(of) ? cellFrom(of) : undefined;
    return cell === undefined ? named(of) : spelled({ query: named(cell.query), key: named(cell.key) });
  };
  return [
    scopedAs(declarations.scoped(keys.knockout), (names) => names.map(nameOf)),
    scopedAs(declarations.scoped(keys.nudge), (nudges) => nudges.map(({ of, by }) => ({ of: nameOf(of), by }))),
  ];
}

/** The same of every value, whatever its scope. */
function scopedAs<Value>({ everywhere, at }: Scoped<Value>, change: (value: Value) => Value): Scoped<Value> {
  return { ...(everywhere !== undefined && { everywhere: change(everywhere) }), at: Object.fromEntries(Object.entries(at).map(([site, value]) => [site, change(value)])) };
}

/** An option of the cell may also stand as a key of its own, which wins. */
function cellOf(declarations: Declarations): RecurrentCell {
  const own = {
    bidirectional: declarations.value(keys.bidirectional),
    alignment: declarations.value(keys.alignment),
    window: declarations.value(keys.window),
    inputFeeding: declarations.value(keys['input-feeding']),
    forget: declarations.value(keys.forget),
  };
  return { ...declarations.value(keys.cell), ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) };
}
