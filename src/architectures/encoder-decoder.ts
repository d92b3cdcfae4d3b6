import type { Engine } from '../engine/engine';
import type { Problem } from '../model/diagnostic';
import type { Sequence } from '../model/sequence';
import type { SiteChoice } from '../model/site-choice';
import type { Attention, Spec } from '../model/spec';
import type { Architecture, Run } from './architecture';
import { emptyTrace } from './empty-trace';
import { ignoredValues } from './ignored';
import { toldBy } from './predicted';
import { cutOff, withoutEnds } from './models/ends';
import type { TransformerModel } from './models/trained-model';
import { begin } from './transformer/begin';
import { configurationOf } from './transformer/configure';
import { asksForGeneration, generate, type Generated, type Writer } from './transformer/generation';
import { predictWords } from './transformer/prediction';
import { prepare, type Prepared } from './transformer/prepare';
import { decode, encode, enter } from './transformer/stack';
import { fedTokens, readTokens } from './transformer/tokens';
import { bandsIn, traceOf } from './transformer/trace';

const NO_SOURCE = 'There is nothing to read yet, so the decoder looks at its own words. Add a line with the source: "keys: …".';

export const encoderDecoder = {
  id: 'encoder-decoder',
  doc: 'An encoder reads the keys, a decoder writes the queries; the decoder attends to itself and across to the encoder, as in the Transformer, T5 and BART.',
  example: 'I am a student -> je suis étudiant\narchitecture: encoder-decoder',
  sites: ['encoder-self', 'decoder-self', 'cross'],
  choices: ({ keys }) => [
    { id: 'encoder-self', label: 'Encoder self', overrides: {} },
    { id: 'decoder-self', label: 'Decoder self', overrides: {} },
    { id: 'cross', label: 'Cross', overrides: {}, ...(keys === undefined && { missing: NO_SOURCE, lacks: 'keys' as const }) },
  ] satisfies SiteChoice[],
  run,
} as const satisfies Architecture;

function run(asked: Spec, engine: Engine): Run {
  const { spec, model, problems: begun, isReadable } = begin(asked);
  const { attention } = spec;
  const target = model === undefined ? spec.queries : ownTarget(spec, model);
  if (target === undefined || !isReadable) return { trace: emptyTrace(spec, attention), problems: begun };
  const missing = missingKeys(spec);
  const { tokens } = configurationOf(spec);
  const [read, fed] = [readTokens(spec.keys ?? target, tokens), fedTokens(target, tokens)];
  const prepared = prepare(spec, engine, shownSiteOf(spec), { encoder: read, decoder: fed });
  const early = [...begun, ...missing, ...ignoredValues(spec), ...prepared.problems];
  if (prepared.problems.length > 0) return { trace: emptyTrace(spec, attention), problems: early };
  const writer = model !== undefined && spec.queries === undefined ? writerOf(prepared, model) : undefined;
  const computed = compute(prepared, writer === undefined ? written(target, tokens) : [undefined], engine, writer);
  const bands = [...bandsIn('encoder', read), ...bandsIn('decoder', fed)];
  return { trace: { ...traceOf(prepared.run, attention, bands), ...computed.trace }, problems: [...early, ...prepared.run.recorder.problems, ...computed.problems] };
}

/** What a trained decoder is fed after its first token; nothing yet, where it is to write by itself. Undefined where there is nothing to read either. */
function ownTarget({ queries, keys }: Spec, model: TransformerModel): Sequence | undefined {
  if (queries !== undefined) return { tokens: withoutEnds(queries.tokens, model) };
  return keys && { tokens: [] };
}

function writerOf({ words }: Prepared, { file: { configuration: { stop, longest = MOST_WRITTEN } } }: TransformerModel): Writer | undefined {
  return words && { embed: (tokens) => words.embed(tokens), stop, longest };
}

/** Where a model does not say itself where it is cut off. */
const MOST_WRITTEN = 40;

/** Its own words follow what the decoder is fed; after the last of them it stops, where the model has a token for that. */
function written({ tokens }: Sequence, { start, stop }: { readonly start?: string; readonly stop?: string }): readonly (string | undefined)[] {
  const following = start === undefined || tokens[0] === start ? tokens.slice(1) : tokens;
  return [...following, stop];
}

function compute({ run, entering, vocabulary }: Prepared, declared: readonly (string | undefined)[], engine: Engine, writer?: Writer) {
  const running = { ...run, writes: writer !== undefined };
  const { encoder, decoder } = entering;
  const memory = encoder && encode(running, enter(running, 'encoder', encoder));
  if (memory === undefined || decoder === undefined) return { trace: {}, problems: [] };
  const isGenerated = writer !== undefined || asksForGeneration(running.spec);
  const generated = isGenerated ? generate({ run: running, engine, entering: decoder, writes: declared, vocabulary, memory, ...(writer && { writer }) }) : undefined;
  const { entering: fed, writes } = generated ?? { entering: decoder, writes: declared };
  const hidden = decode(running, enter(running, 'decoder', fed), writes, memory);
  if (hidden === undefined) return { trace: {}, problems: [] };
  const told = vocabulary.words.length > 0 ? toldBy(predictWords(running, 'decoder', hidden, vocabulary).states, vocabulary.words, declared, running.spec.predict) : {};
  return { trace: { ...told, ...(generated && { generation: generated.generation }) }, problems: generated === undefined ? [] : [...generated.problems, ...unstopped(generated, writer)] };
}

function unstopped({ generation }: Generated, writer: Writer | undefined): Problem[] {
  return writer === undefined || generation.length === 0 || generation.at(-1)?.token === writer.stop ? [] : [cutOff(generation.length)];
}

/** Where an unscoped mask or knock-out is meant for: the site that opens. */
function shownSiteOf({ attention, presentation }: Spec): string {
  const bySelf: Readonly<Record<Attention, string>> = { self: 'decoder-self', cross: 'cross' };
  return presentation.site ?? bySelf[attention];
}

function missingKeys({ keys }: Spec): Problem[] {
  if (keys !== undefined) return [];
  return [{
    severity: 'error', key: 'keys', message: 'The encoder has nothing to read: drawn as if it read the queries.',
    hint: 'Add a line with what is read: "keys: I am a student", or write both as "I am a student -> je suis étudiant".',
  }];
}
