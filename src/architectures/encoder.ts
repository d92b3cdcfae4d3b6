import type { Engine } from '../engine/engine';
import type { Spec } from '../model/spec';
import type { Prediction } from '../model/trace';
import type { Architecture, Run } from './architecture';
import { emptyTrace } from './empty-trace';
import { ignoredSequences } from './ignored';
import { mostProbable } from './predicted';
import { selfChoices } from './self-choices';
import { begin } from './transformer/begin';
import { configurationOf } from './transformer/configure';
import { predictReplaced, predictWords } from './transformer/prediction';
import { prepare, type Prepared } from './transformer/prepare';
import type { Flow } from './transformer/recorder';
import { encode, enter } from './transformer/stack';
import { readTokens } from './transformer/tokens';
import { bandsIn, traceOf } from './transformer/trace';

export const encoder = {
  id: 'encoder',
  doc: 'Whole transformer layers in which every token sees every token; hidden states come out, as in BERT.',
  example: 'my dog is [MASK]\narchitecture: encoder\nlayers: 2',
  sites: ['encoder-self'],
  choices: () => selfChoices('encoder-self', 'An encoder attends to itself alone.'),
  run,
} as const satisfies Architecture;

function run(asked: Spec, engine: Engine): Run {
  const { spec, problems: early, isReadable } = begin(asked);
  const ignored = [...early, ...ignoredSequences(spec, 'an encoder')];
  if (spec.queries === undefined || !isReadable) return { trace: emptyTrace(spec, 'self'), problems: ignored };
  const read = readTokens(spec.queries, configurationOf(spec).tokens);
  const prepared = prepare(spec, engine, 'encoder-self', { encoder: read });
  const { run: running, entering, problems } = prepared;
  if (problems.length > 0 || entering.encoder === undefined) return { trace: emptyTrace(spec, 'self'), problems: [...ignored, ...problems] };
  const hidden = encode(running, enter(running, 'encoder', entering.encoder));
  const predictions = hidden === undefined ? [] : predict(prepared, hidden);
  return { trace: { ...traceOf(running, 'self', bandsIn('encoder', read)), predictions }, problems: [...ignored, ...running.recorder.problems] };
}

const MASKS: readonly string[] = ['[MASK]', '<mask>'];

/** The words behind each mask, or, where the model asks that, which words were put there by another one. */
function predict({ run: running, vocabulary }: Prepared, hidden: Flow): Prediction[] {
  if (running.configuration.head === 'replaced') {
    predictReplaced(running, 'encoder', hidden);
    return [];
  }
  const masked = hidden.tokens.flatMap((token, position) => (MASKS.includes(token) ? [position] : []));
  if (masked.length === 0 || vocabulary.words.length === 0) return [];
  return mostProbable(predictWords(running, 'encoder', hidden, vocabulary).states, vocabulary.words, masked, running.spec.predict);
}
