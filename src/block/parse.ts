import { presetOf } from '../architectures/presets';
import { withModel } from '../architectures/presets/fill';
import type { Diagnostic, Problem } from '../model/diagnostic';
import type { Presentation, RecurrentCell, Spec } from '../model/spec';
import { Declarations } from './declarations';
import { error, identity, inOrder, warning } from './diagnostics';
import { allKeys, keyFor, knownWords } from './dictionary';
import { exchanged, exchangeOf, idleReplacements, renamed, renamedAll } from './exchange';
import type { Exchange } from './exchange';
import { keys } from './keys';
import { wholeRange } from './sentence';
import { linesOf } from './source';
import type { Line, Range } from './source';
import { writingOf } from './written';
import type { Writing } from './written';

/** A block as understood, what is wrong with it, and where things stand in it. */
export interface Understood {
  readonly spec: Spec;
  readonly diagnostics: readonly Diagnostic[];
  /** A mistake found while computing → the diagnostic at the place it speaks of. */
  readonly locate: (problem: Problem, site: string) => Diagnostic;
}

/** One of the readings that a block compares: the block with some of its keys written anew. Its diagnostics are its own alone. */
export interface ReadingOfBlock extends Understood {
  readonly name: string;
  /** Whether it writes this key anew. */
  readonly writes: (key: string) => boolean;
  /** The words that it exchanges. */
  readonly exchange: Exchange;
}

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

/** A block's text → its spec. Never throws for any text: what is wrong is said in the diagnostics, sorted by place. */
export function parse(text: string): Parsed {
  const lines = linesOf(text);
  const writing = read(lines);
  return parsedOf(new Declarations(writing.written, wholeRange(lines)), writing.diagnostics, lines.length + 1);
}

function read(lines: readonly Line[]): Writing {
  return writingOf(lines, knownWords(), (word) => keyFor(word)?.form ?? 'yaml');
}

function parsedOf(declarations: Declarations, found: readonly Diagnostic[], nextLine: number): Parsed {
  const broken = found.some(({ severity }) => severity === 'error');
  const block = understood(declarations, broken);
  const readings = readingsOf(declarations, broken, block.diagnostics);
  const diagnostics = inOrder([...found, ...declarations.diagnostics, ...block.diagnostics]);
  return {
    spec: readings.length === 0 ? block.spec : { ...block.spec, presentation: { ...block.spec.presentation, ...comparedPresentation(readings) } },
    diagnostics,
    locate: block.locate,
    readings,
    difference: declarations.value(keys.difference) === true,
    adding: (added) => {
      const lines = Object.entries(added).map(([word, text], index) => ({ number: nextLine + index, text: `${word}: ${text.replace(/\s+/gu, ' ')}`, indent: 0, shift: 0 }));
      const { written, diagnostics } = read(lines);
      const longer = declarations.over(written.filter(({ word }) => Object.hasOwn(added, word)), wholeRange(lines));
      return parsedOf(longer, [...found, ...declarations.diagnostics, ...diagnostics], nextLine + lines.length);
    },
  };
}

function understood(declarations: Declarations, broken: boolean): Understood {
  const spec = specOf(declarations);
  const contradicting = contradictions(declarations, spec, broken);
  return {
    spec,
    diagnostics: [...declarations.diagnostics, ...contradicting],
    locate: (problem, site) => declarations.locate(problem, site),
  };
}

/** The readings that can be understood; the mistakes of the others are the block's. */
function readingsOf(declarations: Declarations, broken: boolean, said: readonly Diagnostic[]): ReadingOfBlock[] {
  const { overrides = [], mistakes = [] } = declarations.value(keys.compare) ?? {};
  for (const mistake of mistakes) declarations.mistake(keys.compare, mistake);
  return overrides.map(({ name, range, written }) => {
    const own = declarations.over(written, range);
    const { diagnostics, ...reading } = understood(own, broken);
    return {
      ...reading, name,
      diagnostics: newIn([...diagnostics, ...notInAReading(own)], said, range),
      writes: (key) => own.writes(key),
      exchange: exchangeOf(own.value(keys.replace) ?? []),
    };
  });
}

/** A reading is one picture: what says how many there are stands in the block. */
function notInAReading(declarations: Declarations): Diagnostic[] {
  return [keys.compare, keys.difference]
    .filter(({ id }) => declarations.writes(id))
    .map((key) => warning(declarations.rangeOf(key), `"${key.id}" has no use inside a reading.`, `Write it as a line of the block: ${key.example.split('\n').at(-1) ?? ''}`));
}

/** What was said of the block need not be said of a reading again: at the same place, or at the reading as a whole where it has no place in it. */
function newIn(diagnostics: readonly Diagnostic[], said: readonly Diagnostic[], { start }: Range): Diagnostic[] {
  const known = new Set(said.flatMap((one) => [identity(one), identity({ ...one, ...start })]));
  return inOrder(diagnostics).filter((one) => !known.has(identity(one)));
}

/** Keys that only change how scores become weights. */
const SHARPENING = ['dimension', 'scale', 'temperature', 'softcap', 'score', 'normalize', 'sink', 'title'];

function comparedPresentation(readings: readonly ReadingOfBlock[]): Pick<Presentation, 'readings' | 'sharpness'> {
  const others = allKeys().map(({ id }) => id).filter((id) => !SHARPENING.includes(id));
  return {
    readings: readings.map(({ spec }) => spec.presentation),
    sharpness: readings.length > 1 && !readings.some(({ writes }) => others.some(writes)),
  };
}

function specOf(declarations: Declarations): Spec {
  const exchange = exchangeOf(declarations.value(keys.replace) ?? []);
  const sequences = {
    queries: exchanged(declarations.value(keys.queries), exchange),
    keys: exchanged(declarations.value(keys.keys), exchange),
    values: exchanged(declarations.value(keys.values), exchange),
  };
  const attention = declarations.value(keys.attention) ?? (sequences.keys ? 'cross' : 'self');
  const model = declarations.value(keys.model);
  const architecture = declarations.value(keys.architecture);
  return withModel({
    ...sequences,
    architecture: architecture?.id ?? (model === undefined ? 'layer' : presetOf(model).architecture),
    model,
    shots: declarations.value(keys.shots) ?? [],
    layers: declarations.value(keys.layers),
    cell: { ...architecture?.cell, ...cellOf(declarations) },
    phase: declarations.value(keys.phase),
    predict: declarations.value(keys.predict),
    vocabulary: declarations.value(keys.vocabulary) ?? [],
    attention: sequences.keys ? attention : 'self',
    score: declarations.scoped(keys.score),
    scale: declarations.scoped(keys.scale),
    temperature: declarations.scoped(keys.temperature),
    softcap: declarations.scoped(keys.softcap),
    position: declarations.scoped(keys.position),
    mask: declarations.scoped(keys.mask),
    knockout: renamedAll(declarations.scoped(keys.knockout), exchange),
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
    presentation: presentationOf(declarations, exchange),
  });
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

function presentationOf(declarations: Declarations, exchange: Exchange): Presentation {
  const focus = declarations.value(keys.focus);
  return {
    views: declarations.value(keys.view) ?? [],
    site: declarations.value(keys.site),
    layer: declarations.value(keys.layer),
    head: declarations.value(keys.head),
    stage: declarations.value(keys.stage),
    step: declarations.value(keys.step),
    focus: focus === undefined ? undefined : renamed(focus, exchange),
    show: declarations.value(keys.show),
    title: declarations.value(keys.title),
    caption: declarations.value(keys.caption),
    precision: declarations.value(keys.precision),
  };
}

/** What is wrong between keys that are each well written. */
function contradictions(declarations: Declarations, spec: Spec, broken: boolean): Diagnostic[] {
  return [...missingQueries(declarations, broken), ...missingKeys(declarations), ...ignoredValues(declarations, spec), ...idleExchange(declarations), ...idleDifference(declarations)];
}

function idleExchange(declarations: Declarations): Diagnostic[] {
  const sequences = [declarations.value(keys.queries), declarations.value(keys.keys), declarations.value(keys.values)];
  return idleReplacements(declarations.value(keys.replace) ?? [], sequences);
}

function idleDifference(declarations: Declarations): Diagnostic[] {
  const compared = declarations.value(keys.compare);
  if (declarations.value(keys.difference) !== true || (compared !== undefined && compared.overrides.length + compared.mistakes.length > 1)) return [];
  if (declarations.has(keys.compare) && compared === undefined) return [];
  return [warning(declarations.rangeOf(keys.difference), 'A difference needs two readings to compare.', 'For example: compare: [{}, {replace: {tired: wide}}]')];
}

/** Nothing is said where the queries, or the text they may have been in, were found broken already. */
function missingQueries(declarations: Declarations, broken: boolean): Diagnostic[] {
  if (declarations.has(keys.queries) || broken) return [];
  if (!declarations.has(keys.keys)) return [error(declarations.rangeOf(keys.queries), 'There are no queries: nothing attends yet.', 'Write a sentence at the top of the block: The animal was too tired')];
  return [error(declarations.rangeOf(keys.keys), 'There are keys, but no queries that attend to them.', `Add a line: ${keys.queries.example}`)];
}

function missingKeys(declarations: Declarations): Diagnostic[] {
  if (declarations.has(keys.keys) || declarations.value(keys.attention) !== 'cross') return [];
  return [error(declarations.rangeOf(keys.attention), 'Cross attention needs keys, and there are none: drawn as self attention.', `Add a line: ${keys.keys.example}`)];
}

function ignoredValues(declarations: Declarations, spec: Spec): Diagnostic[] {
  if (!declarations.has(keys.values) || spec.attention === 'cross') return [];
  return [warning(declarations.rangeOf(keys.values), 'The values are ignored: in self attention the queries are their own keys and values.', declarations.has(keys.keys) ? 'Take out "attention: self" to use them.' : `Add a line: ${keys.keys.example}`)];
}
