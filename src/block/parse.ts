import { isTrainedModelId, trainedModelOf } from '../architectures/models';
import { writesAnother, type TrainedModel } from '../architectures/models/trained-model';
import { namedModel } from '../architectures/named-model';
import { withModel } from '../architectures/presets/fill';
import { cellFrom, spelled } from '../engine/cell-names';
import { grouped } from '../engine/counted';
import { LIMITS } from '../engine/limits';
import type { Diagnostic, Problem } from '../model/diagnostic';
import type { Scoped } from '../model/scoped';
import type { KeyOrCell, Presentation, RecurrentCell, Spec, TokenName } from '../model/spec';
import { Declarations } from './declarations';
import { error, inOrder, warning } from './diagnostics';
import { readBlock } from './edits/meaning';
import { exchanged, exchangeOf, idleReplacements, renamed } from './exchange';
import type { Exchange } from './exchange';
import { idleBesideImport, idlePieces } from './imported';
import { keys } from './keys';
import { nameFor, sequenceFor, spanOf } from './model-text';
import { comparedPresentation, idleDifference, readingsOf } from './readings';
import type { ReadingOfBlock } from './readings';
import { belowOf, declarationsBelow } from './layers';
import type { Handed } from './layers';
import { wholeRange } from './sentence';
import { linesOf } from './source';
import { addALine } from './suggestion';
import { needsNoQueries, showsModels } from './views';
import type { Understood } from './understood';

export interface Parsed extends Understood {
  /** What `compare` lists, in its order. */
  readonly readings: readonly ReadingOfBlock[];
  /** Whether their difference is asked for. */
  readonly difference: boolean;
  /** The block as if these lines stood at its end. */
  readonly adding: (lines: AddedLines) => Parsed;
}

/** What stands after the colon, by key. */
export type AddedLines = Readonly<Partial<Record<'architecture' | 'keys', string>>>;

/** A block's text → its spec. Never throws for any text: what is wrong is said in the diagnostics, sorted by place. What stands elsewhere and holds for it is handed in. */
export function parse(text: string, handed: Handed = {}): Parsed {
  if (text.length > LIMITS.block) return refused(text.length);
  const lines = linesOf(text);
  const own = readBlock(lines);
  const { layers, diagnostics, unanswered = own.unanswered } = belowOf(own, handed, lines);
  const { below, diagnostics: foundBelow } = declarationsBelow(layers, wholeRange(lines));
  const declarations = new Declarations(own.written, wholeRange(lines), below);
  const isAsked = unanswered === undefined || asksForAnswer(declarations);
  const found = [...(isAsked ? [] : [unanswered]), ...own.diagnostics, ...diagnostics];
  return parsedOf(declarations, [...found, ...foundBelow], lines.length + 1);
}

/** Nothing of it is read: that alone would keep the note waiting. */
function refused(length: number): Parsed {
  const lines = linesOf('');
  const tooLong = error(wholeRange(lines), `This block has ${grouped(length)} characters, more than ${grouped(LIMITS.block)}.`, 'Write fewer or rounder numbers, or import recorded attention from a file.');
  return parsedOf(new Declarations([], wholeRange(lines)), [tooLong], 2);
}

/** After worked examples `cheese =>` is how a decoder is asked to go on. */
function asksForAnswer(declarations: Declarations): boolean {
  return declarations.has(keys.shots) && architectureOf(declarations) === 'decoder';
}

function parsedOf(declarations: Declarations, found: readonly Diagnostic[], nextLine: number): Parsed {
  const broken = found.some(({ severity, elsewhere }) => severity === 'error' && elsewhere !== 'frontmatter');
  const block = understood(declarations, broken);
  const readings = readingsOf(declarations, (own) => understood(own, broken), block.diagnostics);
  const diagnostics = inOrder([...found, ...declarations.diagnostics, ...block.diagnostics]);
  return {
    spec: readings.length === 0 ? block.spec : { ...block.spec, presentation: { ...block.spec.presentation, ...comparedPresentation(readings) } },
    diagnostics,
    locate: block.locate,
    readings,
    difference: declarations.value(keys.difference) === true,
    adding: (added) => {
      const lines = Object.entries(added).map(([word, text], index) => ({ number: nextLine + index, text: `${word}: ${text.replace(/\s+/gu, ' ')}`, indent: 0, shift: 0 }));
      const { written, diagnostics } = readBlock(lines);
      const longer = declarations.adding(written.filter(({ word }) => Object.hasOwn(added, word)), wholeRange(lines));
      return parsedOf(longer, [...found, ...declarations.diagnostics, ...diagnostics], nextLine + lines.length);
    },
  };
}

function understood(declarations: Declarations, broken: boolean): Understood {
  const spec = specOf(declarations);
  // A default that a block has no use for is no mistake.
  const contradicting = contradictions(declarations, spec, broken).filter(({ elsewhere }) => elsewhere !== 'frontmatter');
  return {
    spec,
    diagnostics: [...declarations.diagnostics, ...contradicting],
    locate: (problem, site) => declarations.locate(placed(problem, declarations, spec), site),
  };
}

/** A problem of a trained model's text, at the token that it is about; a lone text is what the model reads. */
function placed(problem: Problem, declarations: Declarations, spec: Spec): Problem {
  const trained = trainedModelOf(spec);
  if (trained === undefined) return problem;
  const key = problem.key === 'keys' && !declarations.has(keys.keys) ? keys.queries : [keys.keys, keys.queries].find(({ id }) => id === problem.key);
  const [index] = problem.path ?? [];
  const text = key && declarations.textOf(key);
  const within = typeof index === 'number' && text !== undefined && !declarations.has(keys.replace) ? spanOf(text, index, trained.units) : undefined;
  return { ...problem, ...(key && { key: key.id }), ...(within && { within }) };
}

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

function architectureOf(declarations: Declarations): Spec['architecture'] {
  const named = declarations.value(keys.model);
  return declarations.value(keys.architecture)?.id ?? (named === undefined ? 'layer' : namedModel(named).architecture);
}

function specOf(declarations: Declarations): Spec {
  const exchange = exchangeOf(declarations.value(keys.replace) ?? []);
  const imported = declarations.value(keys.import);
  const named = imported === undefined ? declarations.value(keys.model) : undefined;
  const architecture = imported === undefined ? architectureOf(declarations) : 'layer';
  const trained = trainedModelOf({ model: named, architecture });
  // Weights that are for another architecture are not there.
  const model = named !== undefined && isTrainedModelId(named) ? trained?.id : named;
  const sequences = sequencesOf(declarations, trained, exchange);
  const hasTwo = sequences.keys !== undefined || imported !== undefined;
  const attention = declarations.value(keys.attention) ?? (hasTwo ? 'cross' : 'self');
  const [knockout, nudge] = handsOn(declarations, exchange, trained !== undefined);
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
    presentation: presentationOf(declarations, exchange, trained !== undefined),
  });
}

/** What is closed and nudged, by the names that the tokens have in the end. */
function handsOn(declarations: Declarations, exchange: Exchange, isTrained: boolean): readonly [Spec['knockout'], Spec['nudge']] {
  const named = (name: TokenName) => (isTrained ? nameFor(renamed(name, exchange)) : renamed(name, exchange));
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

function presentationOf(declarations: Declarations, exchange: Exchange, isTrained: boolean): Presentation {
  const written = declarations.value(keys.focus);
  const hide = declarations.value(keys.hide);
  const named = (name: TokenName): TokenName => (isTrained ? nameFor(renamed(name, exchange)) : renamed(name, exchange));
  return {
    attention: declarations.value(keys.attention),
    views: declarations.value(keys.view) ?? [],
    site: declarations.value(keys.site),
    layer: declarations.value(keys.layer),
    head: declarations.value(keys.head),
    stage: declarations.value(keys.stage),
    step: declarations.value(keys.step),
    focus: written === undefined ? undefined : named(written),
    phase: declarations.value(keys.phase),
    show: declarations.value(keys.show),
    hide: hide && { ...hide, tokens: hide.tokens.map(named) },
    annotate: declarations.value(keys.annotate)?.map(({ row, column, text }) => ({ text, ...(row !== undefined && { row: named(row) }), ...(column !== undefined && { column: named(column) }) })),
    quiz: declarations.value(keys.quiz),
    title: declarations.value(keys.title),
    caption: declarations.value(keys.caption),
    palette: declarations.value(keys.palette),
    precision: declarations.value(keys.precision),
  };
}

/** What is wrong between keys that are each well written. */
function contradictions(declarations: Declarations, spec: Spec, broken: boolean): Diagnostic[] {
  if (declarations.has(keys.import)) return [...idleBesideImport(declarations), ...idleDifference(declarations)];
  const ofALayer = spec.architecture === 'layer' ? ignoredValues(declarations, spec) : [];
  // Architectures that need both sequences say so themselves, whatever the attention.
  const ofOneSequence = ['encoder-decoder', 'rnn'].includes(spec.architecture) ? [] : missingKeys(declarations);
  return [...missingQueries(declarations, spec, broken), ...ofOneSequence, ...ofALayer, ...ignoredModels(declarations, spec), ...ignoredWeights(declarations, spec), ...idleExchange(declarations), ...idlePieces(declarations), ...idleDifference(declarations)];
}

function ignoredWeights(declarations: Declarations, { model, architecture }: Spec): Diagnostic[] {
  const named = declarations.value(keys.model);
  if (named === undefined || named === model) return [];
  const message = `The weights of ${named} are for the architecture "${namedModel(named).architecture}": drawn as "${architecture}", with seeded weights.`;
  return [warning(declarations.rangeOf(keys.architecture), message, 'Take the architecture out; the model sets it.')];
}

function idleExchange(declarations: Declarations): Diagnostic[] {
  const sequences = [declarations.value(keys.queries), declarations.value(keys.keys), declarations.value(keys.values)];
  return idleReplacements(declarations.value(keys.replace) ?? [], sequences);
}

/** Nothing is said where the queries, or the text they may have been in, were found broken already. */
function missingQueries(declarations: Declarations, spec: Spec, broken: boolean): Diagnostic[] {
  const trained = trainedModelOf(spec);
  const isRead = declarations.has(keys.keys) && trained !== undefined && writesAnother(trained);
  if (declarations.has(keys.queries) || broken || isRead || isOfModels(declarations, spec)) return [];
  if (!declarations.has(keys.keys)) return [error(declarations.rangeOf(keys.queries), 'There are no queries: nothing attends yet.', 'Write a sentence at the top of the block: The animal was too tired')];
  return [error(declarations.rangeOf(keys.keys), 'There are keys, but no queries that attend to them.', addALine(keys.queries.example))];
}

/** Whether nothing is asked for but models beside each other. */
function isOfModels(declarations: Declarations, { presentation: { views } }: Spec): boolean {
  if (declarations.has(keys.keys)) return false;
  return views.length === 0 ? declarations.has(keys.models) && !declarations.has(keys.view) : views.every(declarations.has(keys.models) ? showsModels : needsNoQueries);
}

function missingKeys(declarations: Declarations): Diagnostic[] {
  if (declarations.has(keys.keys) || declarations.value(keys.attention) !== 'cross') return [];
  return [error(declarations.rangeOf(keys.attention), 'Cross attention needs keys, and there are none: drawn as self attention.', addALine(keys.keys.example))];
}

function ignoredValues(declarations: Declarations, spec: Spec): Diagnostic[] {
  if (!declarations.has(keys.values) || spec.attention === 'cross') return [];
  return [warning(declarations.rangeOf(keys.values), 'The values are ignored: in self attention the queries are their own keys and values.', declarations.has(keys.keys) ? 'Take out "attention: self" to use them.' : addALine(keys.keys.example))];
}

function ignoredModels(declarations: Declarations, { presentation }: Spec): Diagnostic[] {
  if (!declarations.has(keys.models) || presentation.views.length === 0 || presentation.views.some(showsModels)) return [];
  return [warning(declarations.rangeOf(keys.models), 'The models are not shown: no view of this block sets models beside each other.', 'Add one that does: "view: family" or "view: blueprint".')];
}
