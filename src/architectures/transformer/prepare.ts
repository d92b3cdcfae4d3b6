import { settleCounts } from '../../engine/attention/head-layout';
import { extentProblem } from '../../engine/attention/sizes';
import type { Engine } from '../../engine/engine';
import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Problem } from '../../model/diagnostic';
import type { Spec } from '../../model/spec';
import { embedderOf, embeddingOf, widthOf, type Feeding } from '../inputs';
import { layoutOf } from '../layout';
import { positionAt, scoreOf } from '../mechanism';
import { trainedTransformerOf } from '../models';
import type { TransformerModel } from '../models/trained-model';
import { configurationOf } from './configure';
import { depthProblem, type SiteExtent } from './extent';
import { LearnedWords, tiedWeights } from './learned';
import { projectionsAt } from './mechanism';
import type { Vocabulary } from './prediction';
import { Recorder } from './recorder';
import type { TransformerRun } from './run';
import type { Entering } from './stack';
import type { StackToken, StackTokens } from './tokens';

/** What the stacks are fed; an encoder or a decoder alone has one. */
export interface Fed {
  readonly encoder?: StackTokens;
  readonly decoder?: StackTokens;
}

/** A run that can begin, or why it cannot. */
export interface Prepared {
  readonly run: TransformerRun;
  readonly entering: { readonly encoder?: Entering; readonly decoder?: Entering };
  readonly vocabulary: Vocabulary;
  /** A trained decoder's words, so that it can go on with what it wrote. */
  readonly words?: LearnedWords;
  readonly problems: readonly Problem[];
}

/** Positions as in Vaswani et al. 2017 where neither the block nor its model says anything. */
export function withPositions(spec: Spec): Spec {
  if (spec.model !== undefined || spec.position.everywhere !== undefined) return spec;
  return { ...spec, position: { ...spec.position, everywhere: { kind: 'sinusoidal', options: undefined } } };
}

/** Measures everything before anything is computed, and finds the words' vectors. A problem among those returned is one that nothing can be drawn with. */
export function prepare(spec: Spec, engine: Engine, shownSite: string, fed: Fed): Prepared {
  const model = trainedTransformerOf(spec);
  return model === undefined ? prepareSeeded(spec, engine, shownSite, fed) : prepareTrained(spec, engine, shownSite, fed, model);
}

function prepareTrained(spec: Spec, engine: Engine, shownSite: string, { encoder, decoder }: Fed, model: TransformerModel): Prepared {
  const trained = tiedWeights(model, engine.keep);
  const run = { spec, engine, shownSite, configuration: configurationOf(spec), recorder: new Recorder(engine, trained), trained, supervision: model.supervision };
  const words = { encoder: new LearnedWords(model, 'encoder', trained), decoder: new LearnedWords(model, 'decoder', trained) };
  const entering = {
    ...(encoder && { encoder: learnedEntering(encoder, words.encoder) }),
    ...(decoder && { decoder: learnedEntering(decoder, words.decoder) }),
  };
  const own = decoder === undefined ? words.encoder : words.decoder;
  return { run, entering, vocabulary: own.predicted, words: own, problems: sizeProblems(spec, entering) };
}

function learnedEntering({ tokens }: StackTokens, words: LearnedWords): Entering {
  const names = tokens.map(({ token }) => token);
  return { tokens: names, vectors: words.embed(names), segments: names.map(() => 0), seeded: false };
}

function prepareSeeded(spec: Spec, engine: Engine, shownSite: string, { encoder, decoder }: Fed): Prepared {
  const stacks = [encoder, decoder].filter((stack) => stack !== undefined);
  const run = { spec, engine, shownSite, configuration: configurationOf(spec), recorder: new Recorder(engine) };
  const words = vocabularyOf(run, stacks);
  const all = [...stacks.flatMap(({ tokens }) => tokens.map(({ token }) => token)), ...words];
  const embeds = (part: 'queries' | 'keys') => embedderOf(spec, widthIn(run, part), all, engine.keep);
  const entering = {
    ...(encoder && { encoder: enteringOf(spec, encoder, embeds(decoder ? 'keys' : 'queries')) }),
    ...(decoder && { decoder: enteringOf(spec, decoder, embeds('queries')) }),
  };
  const vocabulary = { words, vectors: vectorsOf(words, stacks, embeds('queries')) };
  return { run, entering, vocabulary, problems: sizeProblems(spec, entering) };
}

function widthIn(run: TransformerRun, part: 'queries' | 'keys'): number {
  const { spec, shownSite } = run;
  const feeding: Feeding = {
    projections: projectionsAt(run, shownSite, 1), score: scoreOf(spec, shownSite), layout: settleCounts(layoutOf(spec, shownSite)).layout,
    inPairs: positionAt(spec, shownSite).kind === 'rope',
  };
  return widthOf(spec, part, feeding);
}

function enteringOf(spec: Spec, { tokens }: StackTokens, embed: (tokens: readonly string[]) => FloatMatrix): Entering {
  const names = tokens.map(({ token }) => token);
  const declared = tokens.find(({ vector }) => vector !== undefined)?.vector;
  const vectors = declared === undefined ? embed(names) : declaredVectors(tokens, embed(names), declared.length);
  return { tokens: names, vectors, segments: tokens.map(({ segment }) => segment), seeded: declared === undefined && embeddingOf(spec).seeded };
}

/** As declared; a model's own tokens, which the block does not declare, have the numbers that the embedding gives them. */
function declaredVectors(tokens: readonly StackToken[], embedded: FloatMatrix, width: number): FloatMatrix {
  const vectors = FloatMatrix.zeros(tokens.length, width);
  for (const [row, { vector }] of tokens.entries()) {
    vectors.data.set(vector ?? embedded.data.subarray(row * embedded.columns, row * embedded.columns + Math.min(width, embedded.columns)), row * width);
  }
  return vectors;
}

/** Tokens that hold a place or end a text: nobody means to predict them. */
const NOT_PREDICTED: readonly string[] = ['[MASK]', '<mask>', '[PAD]', '<pad>', '[CLS]', '[SEP]', '<s>', '↵'];

/** The block's own words, in the order in which they come, those it adds, and the token that ends a text. */
function vocabularyOf({ spec, configuration: { tokens: { first, separator, stop } } }: TransformerRun, stacks: readonly StackTokens[]): string[] {
  const said = stacks.flatMap(({ tokens }) => tokens.map(({ token }) => token));
  const left = new Set([...NOT_PREDICTED, first, separator]);
  return [...new Set([...said.filter((token) => !left.has(token)), ...spec.vocabulary, ...(stop === undefined ? [] : [stop])])];
}

/** A word is predicted by the vector that it enters with. */
function vectorsOf(words: readonly string[], stacks: readonly StackTokens[], embed: (tokens: readonly string[]) => FloatMatrix): FloatMatrix {
  const embedded = embed(words);
  const declared = new Map(stacks.flatMap(({ tokens }) => tokens.flatMap(({ token, vector }) => (vector ? [[token, vector] as const] : []))));
  const width = declared.values().next().value?.length ?? embedded.columns;
  return declaredVectors(words.map((token) => ({ token, segment: 0, ...(declared.has(token) && { vector: declared.get(token) }) })), embedded, width);
}

function sizeProblems(spec: Spec, { encoder, decoder }: Prepared['entering']): Problem[] {
  const extents = [encoder && extentProblem(decoder ? 'keys' : 'queries', encoder.vectors.rows, encoder.vectors.columns), decoder && extentProblem('queries', decoder.vectors.rows, decoder.vectors.columns)];
  const found = extents.find((problem) => problem !== undefined) ?? depthProblem(spec, sitesOf(encoder?.vectors.rows, decoder?.vectors.rows));
  return found === undefined ? [] : [found];
}

function sitesOf(encoder: number | undefined, decoder: number | undefined): SiteExtent[] {
  return [
    ...(encoder === undefined ? [] : [{ site: 'encoder-self', queries: encoder, keys: encoder }]),
    ...(decoder === undefined ? [] : [{ site: 'decoder-self', queries: decoder, keys: decoder }]),
    ...(encoder === undefined || decoder === undefined ? [] : [{ site: 'cross', queries: decoder, keys: encoder }]),
  ];
}
