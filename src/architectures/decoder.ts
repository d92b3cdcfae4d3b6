import type { Engine } from '../engine/engine';
import type { Problem } from '../model/diagnostic';
import type { Spec } from '../model/spec';
import type { Architecture, Run } from './architecture';
import { emptyTrace } from './empty-trace';
import { ignoredSequences } from './ignored';
import { toldBy } from './predicted';
import { selfChoices } from './self-choices';
import { begin } from './transformer/begin';
import { configurationOf } from './transformer/configure';
import { asksForGeneration, generate, type Writer } from './transformer/generation';
import { predictWords } from './transformer/prediction';
import { prepare, type Prepared } from './transformer/prepare';
import { decode, enter, type Entering } from './transformer/stack';
import { promptTokens } from './transformer/tokens';
import { bandsIn, traceOf } from './transformer/trace';

export const decoder = {
  id: 'decoder',
  doc: 'Whole transformer layers in which a token sees itself and what came before; a dense layer turns the last hidden state into P of the next token, as in GPT.',
  example: 'the animal was too\narchitecture: decoder\nlayers: 2',
  sites: ['decoder-self'],
  choices: () => selfChoices('decoder-self', 'A decoder alone has nothing else to attend to.'),
  run,
} as const satisfies Architecture;

function run(asked: Spec, engine: Engine): Run {
  const { spec, problems: early, isReadable } = begin(asked);
  const ignored = [...early, ...ignoredSequences(spec, 'a decoder')];
  if (spec.queries === undefined || !isReadable) return { trace: emptyTrace(spec, 'self'), problems: ignored };
  const prompt = promptTokens(spec.queries, spec.shots, configurationOf(spec).tokens);
  const prepared = prepare(spec, engine, 'decoder-self', { decoder: prompt });
  const { run: running, entering: { decoder: entering }, problems } = prepared;
  if (problems.length > 0 || entering === undefined) return { trace: emptyTrace(spec, 'self'), problems: [...ignored, ...problems] };
  const { told, problems: passes } = compute(prepared, entering, engine);
  return { trace: { ...traceOf(running, 'self', bandsIn('decoder', prompt)), ...told }, problems: [...ignored, ...running.recorder.problems, ...passes] };
}

function compute(prepared: Prepared, prompt: Entering, engine: Engine): { readonly told: Partial<Run['trace']>; readonly problems: readonly Problem[] } {
  const { vocabulary } = prepared;
  const declared = [...prompt.tokens.slice(1), undefined];
  const isWriting = asksForGeneration(prepared.run.spec);
  const running = { ...prepared.run, writes: isWriting && prepared.words !== undefined };
  const generated = isWriting ? generate({ run: running, engine, entering: prompt, writes: declared, vocabulary, ...writerOf(prepared) }) : undefined;
  const { entering, writes } = generated ?? { entering: prompt, writes: declared };
  const hidden = decode(running, enter(running, 'decoder', entering), writes);
  const probabilities = hidden && vocabulary.words.length > 0 ? predictWords(running, 'decoder', hidden, vocabulary) : undefined;
  const told = probabilities && toldBy(probabilities.states, vocabulary.words, declared, running.spec.predict);
  return { told: { ...told, generation: (hidden && generated?.generation) ?? [] }, problems: (hidden && generated?.problems) ?? [] };
}

/** What a trained model writes after the prompt; enough to see where it goes. */
const MOST_WRITTEN = 12;

function writerOf({ words, run: { configuration } }: Prepared): { readonly writer?: Writer } {
  return words === undefined ? {} : { writer: { embed: (tokens) => words.embed(tokens), stop: configuration.tokens.stop, longest: MOST_WRITTEN } };
}
