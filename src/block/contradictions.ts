import { trainedModelOf } from '../architectures/models';
import { writesAnother } from '../architectures/models/trained-model';
import { namedModel } from '../architectures/named-model';
import type { Diagnostic } from '../model/diagnostic';
import type { Spec } from '../model/spec';
import type { Declarations } from './declarations';
import { error, warning } from './diagnostics';
import { idleReplacements } from './exchange';
import { idleBesideImport, idlePieces } from './imported';
import { keys } from './keys';
import { idleDifference } from './readings';
import { addALine } from './suggestion';
import { needsNoQueries, showsModels } from './views';

/** What is wrong between keys that are each well written. */
export function contradictions(declarations: Declarations, spec: Spec, broken: boolean): Diagnostic[] {
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
