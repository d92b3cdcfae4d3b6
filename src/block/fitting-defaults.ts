import { isTrainedModelId, trainedModelOf } from '../architectures/models';
import { writesAnother } from '../architectures/models/trained-model';
import { namedModel } from '../architectures/named-model';
import { warning } from './diagnostics';
import type { NoteDefaults } from './defaults';
import { keyFor } from './dictionary';
import type { Key } from './key';
import { keys } from './keys';
import type { Written } from './written';

/** Architectures that read one sequence and write another. */
const OF_TWO: readonly string[] = ['encoder-decoder', 'rnn'];

/** Defaults without those that make no sense for what a block attends to; all that is declared in the block counts as `own`. */
export function fittingDefaults(defaults: readonly Written[], own: readonly Written[]): NoteDefaults {
  const declares = ({ id }: Pick<Key<unknown>, 'id'>): boolean => own.some(({ word }) => keyFor(word)?.id === id);
  const isRecorded = declares(keys.import);
  const [hasQueries, hasKeys] = [declares(keys.queries) || isRecorded, declares(keys.keys) || isRecorded];
  const frames = declares(keys.architecture) || declares(keys.model) ? [] : defaults.filter((one) => hasQueries && !hasKeys && readsTwo(one));
  const written = defaults.filter((one) => !frames.includes(one) && (hasKeys || !isCross(one)) && (hasQueries || hasKeys || !isOf(one, keys.view)));
  const diagnostics = frames.map(({ wordRange, value }) => warning(wordRange, `There are no keys to read in this block, so it is drawn without the default "${textOf(value)}".`, `Add a line: ${keys.keys.example}`));
  return { written, diagnostics };
}

function isOf({ word }: Written, { id }: Pick<Key<unknown>, 'id'>): boolean {
  return keyFor(word)?.id === id;
}

function isCross(one: Written): boolean {
  return isOf(one, keys.attention) && textOf(one.value) === 'cross';
}

/** Whether it brings an architecture that a lone sentence is not enough for. */
function readsTwo(one: Written): boolean {
  if (one.value === undefined) return false;
  if (isOf(one, keys.architecture)) {
    const outcome = keys.architecture.kind.read(one.value);
    return outcome.ok && OF_TWO.includes(outcome.output.id);
  }
  if (!isOf(one, keys.model)) return false;
  const outcome = keys.model.kind.read(one.value);
  if (!outcome.ok) return false;
  const { architecture } = namedModel(outcome.output);
  const trained = isTrainedModelId(outcome.output) ? trainedModelOf({ model: outcome.output, architecture }) : undefined;
  return OF_TWO.includes(architecture) && (trained === undefined || !writesAnother(trained));
}

function textOf(value: Written['value']): string {
  return value?.kind === 'scalar' ? value.source : '';
}
