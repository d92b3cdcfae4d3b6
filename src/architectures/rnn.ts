import { extentProblem } from '../engine/attention/sizes';
import type { Engine } from '../engine/engine';
import { LIMITS } from '../engine/limits';
import { counted, grouped } from '../engine/wording/counted';
import type { Problem } from '../model/diagnostic';
import type { Sequence } from '../model/sequence';
import type { SiteChoice } from '../model/site-choice';
import type { Spec } from '../model/spec';
import type { Architecture, Run } from './architecture';
import { emptyTrace } from './empty-trace';
import { trainedModelOf } from './models';
import { configurationOf, unmetProblems, type RecurrentConfiguration } from './recurrent/configuration';
import { seededOrigin } from './recurrent/origin';
import { seededDense } from './recurrent/prediction';
import { read } from './recurrent/reading';
import { write } from './recurrent/run';
import { runTrained } from './recurrent/trained';
import { wordsOf, type Words } from './recurrent/words';

const ADD_KEYS = 'There is nothing to read yet: add a line such as "keys: …" with the source, or write "source -> target".';

export const rnn = {
  id: 'rnn',
  doc: 'An encoder and a decoder that hand a state from word to word, and attention from one to the other.',
  example: 'I am a student -> je suis étudiant\narchitecture: rnn',
  sites: ['cross'],
  choices: ({ keys }) => [
    { id: 'cross', label: 'Cross-attention', overrides: { attention: 'cross' }, ...(keys ? {} : { missing: ADD_KEYS }) },
  ] satisfies SiteChoice[],
  run,
} as const satisfies Architecture;

/** The decoder writes the queries, a word a row, and looks at the states of the keys. */
function run(spec: Spec, engine: Engine): Run {
  const trained = trainedModelOf(spec);
  if (trained?.architecture === 'rnn') return runTrained(spec, engine, trained);
  const trace = emptyTrace(spec, 'cross');
  const unmet = unmetProblems(spec);
  const { queries: target, keys: source = target } = spec;
  // That queries are required is the block's to say; there is nothing to compute without them.
  if (target === undefined || source === undefined) return { trace, problems: unmet };
  const tooLong = extentProblem('queries', target.tokens.length, 1) ?? extentProblem('keys', source.tokens.length, 1);
  if (tooLong !== undefined) return { trace, problems: [...unmet, tooLong] };
  const { computed, problems } = compute(spec, engine, target, source);
  return { trace: { ...trace, ...computed }, problems: [...unmet, ...problems] };
}

function compute(spec: Spec, engine: Engine, target: Sequence, source: Sequence): { computed: Partial<Run['trace']>; problems: readonly Problem[] } {
  const configuration = configurationOf(spec);
  const words = wordsOf(spec, target, source, engine.keep);
  const tooMuch = extentProblem('queries', 1, words.target.states.columns) ?? extentProblem('keys', 1, words.source.states.columns) ?? workProblem(configuration, words);
  if (tooMuch !== undefined) return { computed: {}, problems: [tooMuch] };
  const reading = read(spec, engine, configuration, seededOrigin(spec.seed, engine.keep), words.source);
  const { tokens } = words.target;
  return write(reading, {
    words: words.target, writes: tokens.map((_, i) => tokens[i + 1]), dense: (width) => seededDense(spec, tokens, width), hasLosses: spec.phase === 'training', isGenerated: false,
  });
}

/** Multiplications of all steps together that a note can wait for. */
const MOST_WORK = 4e8;

function workProblem(configuration: RecurrentConfiguration, words: { readonly source: Words; readonly target: Words }): Problem | undefined {
  const { unit, bidirectional, width, decoderWidth } = configuration;
  const inStep = (entering: number, own: number): number => unit.gates.length * (entering + own) * own;
  const reading = words.source.tokens.length * inStep(words.source.states.columns, width) * (bidirectional ? 2 : 1);
  const writing = words.target.tokens.length * inStep(words.target.states.columns + 2 * width, decoderWidth);
  if (reading + writing <= MOST_WORK) return undefined;
  return {
    severity: 'error', key: 'dimension',
    message: `States of ${counted(width, 'number')} over these words take about ${grouped(Math.ceil((reading + writing) / 1e6))} million multiplications.`,
    hint: `Write a smaller dimension, or fewer words: up to ${grouped(MOST_WORK / 1e6)} million; a dimension is at most ${grouped(LIMITS.columns)}.`,
  };
}
