import type { Engine } from '../engine/engine';
import type { SiteChoice } from '../model/site-choice';
import type { Spec } from '../model/spec';
import type { Architecture, Run } from './architecture';
import { emptyTrace } from './empty-trace';
import { ignoredSequences } from './ignored';
import { toldBy } from './predicted';
import { configurationOf } from './transformer/configure';
import { asksForGeneration, generate } from './transformer/generation';
import { predictWords } from './transformer/prediction';
import { prepare, withPositions } from './transformer/prepare';
import { decode, enter } from './transformer/stack';
import { promptTokens } from './transformer/tokens';
import { bandsIn, traceOf } from './transformer/trace';

const NO_CROSS = 'A decoder alone has nothing else to attend to. For cross-attention write "architecture: encoder-decoder" and a second sequence: "keys: …".';

export const decoder = {
  id: 'decoder',
  doc: 'Whole transformer layers in which a token sees itself and what came before; a dense layer turns the last hidden state into P of the next token, as in GPT.',
  example: 'the animal was too\narchitecture: decoder\nlayers: 2',
  sites: ['decoder-self'],
  choices: () => [
    { id: 'decoder-self', label: 'Self-attention', overrides: {} },
    { id: 'cross', label: 'Cross-attention', overrides: { architecture: 'encoder-decoder', attention: 'cross' }, missing: NO_CROSS, lacks: 'keys' },
  ] satisfies SiteChoice[],
  run,
} as const satisfies Architecture;

function run(asked: Spec, engine: Engine): Run {
  const spec = withPositions(asked);
  const ignored = ignoredSequences(spec, 'a decoder');
  if (spec.queries === undefined) return { trace: emptyTrace(spec, 'self'), problems: ignored };
  const prompt = promptTokens(spec.queries, spec.shots, configurationOf(spec).tokens);
  const { run: running, entering: { decoder: entering }, vocabulary, problems } = prepare(spec, engine, 'decoder-self', { decoder: prompt });
  if (problems.length > 0 || entering === undefined) return { trace: emptyTrace(spec, 'self'), problems: [...ignored, ...problems] };
  const writes = [...entering.tokens.slice(1), undefined];
  const hidden = decode(running, enter(running, 'decoder', entering), writes);
  const probabilities = hidden && vocabulary.words.length > 0 ? predictWords(running, 'decoder', hidden, vocabulary) : undefined;
  const told = probabilities && toldBy(probabilities.states, vocabulary.words, writes, spec.predict);
  const { generation, problems: passes } = hidden && asksForGeneration(spec) ? generate({ run: running, engine, entering, writes, vocabulary }) : { generation: [], problems: [] };
  return { trace: { ...traceOf(running, 'self', bandsIn('decoder', prompt)), ...told, generation }, problems: [...ignored, ...running.recorder.problems, ...passes] };
}
