import { presetOf } from '../architectures/presets';
import { withModel } from '../architectures/presets/fill';
import type { Diagnostic, Problem } from '../model/diagnostic';
import type { Presentation, RecurrentCell, Spec } from '../model/spec';
import { Declarations } from './declarations';
import { error, warning } from './diagnostics';
import { keyFor, knownWords } from './dictionary';
import { keys } from './keys';
import { wholeRange } from './sentence';
import { linesOf } from './source';
import { writingOf } from './written';

/** A block as understood, what is wrong with it, and where things stand in it. */
export interface Parsed {
  readonly spec: Spec;
  readonly diagnostics: readonly Diagnostic[];
  /** A mistake found while computing → the diagnostic at the place it speaks of. */
  readonly locate: (problem: Problem, site: string) => Diagnostic;
}

/** A block's text → its spec. Never throws for any text: what is wrong is said in the diagnostics, sorted by place. */
export function parse(text: string): Parsed {
  const lines = linesOf(text);
  const writing = writingOf(lines, knownWords(), (word) => keyFor(word)?.form ?? 'yaml');
  const declarations = new Declarations(writing.written, wholeRange(lines));
  const spec = specOf(declarations);
  const broken = writing.diagnostics.some(({ severity }) => severity === 'error');
  const diagnostics = [...writing.diagnostics, ...declarations.diagnostics, ...contradictions(declarations, spec, broken)];
  return { spec, diagnostics: diagnostics.sort(byPlace), locate: (problem, site) => declarations.locate(problem, site) };
}

function specOf(declarations: Declarations): Spec {
  const sequences = { queries: declarations.value(keys.queries), keys: declarations.value(keys.keys), values: declarations.value(keys.values) };
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
    knockout: declarations.scoped(keys.knockout),
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
    presentation: presentationOf(declarations),
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

function presentationOf(declarations: Declarations): Presentation {
  return {
    views: declarations.value(keys.view) ?? [],
    site: declarations.value(keys.site),
    layer: declarations.value(keys.layer),
    head: declarations.value(keys.head),
    stage: declarations.value(keys.stage),
    step: declarations.value(keys.step),
    phase: declarations.value(keys.phase),
    focus: declarations.value(keys.focus),
    show: declarations.value(keys.show),
    title: declarations.value(keys.title),
    caption: declarations.value(keys.caption),
    precision: declarations.value(keys.precision),
  };
}

/** What is wrong between keys that are each well written. */
function contradictions(declarations: Declarations, spec: Spec, broken: boolean): Diagnostic[] {
  const ofALayer = spec.architecture === 'layer' ? ignoredValues(declarations, spec) : [];
  // Architectures that need both sequences say so themselves, whatever the attention.
  const ofOneSequence = ['encoder-decoder', 'rnn'].includes(spec.architecture) ? [] : missingKeys(declarations);
  return [...missingQueries(declarations, broken), ...ofOneSequence, ...ofALayer];
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

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.line - b.line || a.column - b.column;
}
