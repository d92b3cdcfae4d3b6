import type { Engine } from '../../engine/engine';
import { settleCounts } from '../../engine/attention/head-layout';
import { FloatMatrix, rowOf, stacked } from '../../engine/matrices/matrix';
import type { Problem } from '../../model/diagnostic';
import type { Matrix } from '../../model/matrix';
import type { Spec } from '../../model/spec';
import type { Cache, GenerationStep } from '../../model/trace';
import { layoutOf } from '../layout';
import { mostProbable } from '../predicted';
import { predictWords, type Vocabulary } from './prediction';
import { Recorder, type Flow } from './recorder';
import type { SiteCache, TransformerRun } from './run';
import { decode, enter, type Entering } from './stack';
import { traceOf } from './trace';

/** More passes would keep the note waiting, and nobody steps through them. */
const MOST_STEPS = 64;

/** Half-precision, as models keep their caches. */
const BYTES_PER_NUMBER = 2;

interface Generating {
  readonly run: TransformerRun;
  readonly engine: Engine;
  readonly entering: Entering;
  readonly writes: readonly (string | undefined)[];
  readonly vocabulary: Vocabulary;
  /** The encoder's last states, where there is one. */
  readonly memory?: Flow;
  /** Where it goes on after what is declared; else the last step alone says what is most probable. */
  readonly writer?: Writer;
}

/** How a trained decoder goes on with what it wrote itself. */
export interface Writer {
  readonly embed: (tokens: readonly string[]) => Matrix;
  /** What it writes last. */
  readonly stop: string | undefined;
  /** Tokens that it writes at most. */
  readonly longest: number;
}

export function asksForGeneration({ phase, presentation }: Spec): boolean {
  return phase === 'generation' || presentation.views.includes('generation');
}

export interface Generated {
  /** What was fed in all passes, and what each row wrote as far as anything follows from it. */
  readonly entering: Entering;
  readonly writes: readonly (string | undefined)[];
  readonly generation: readonly GenerationStep[];
  readonly problems: readonly Problem[];
}

/** One pass a token: each computes one row of Q, K and V, and takes the K and V of the rows before from the cache. Its weights are those of the pass over all rows. */
export function generate(asked: Generating): Generated {
  const declared = asked.entering.tokens.length;
  const caches = new Map<string, SiteCache>();
  const steps: GenerationStep[] = [];
  let all = asked;
  for (let row = 0; row < Math.min(all.entering.tokens.length, MOST_STEPS); row++) {
    const step = pass(all, row, caches);
    if (step === undefined) break;
    steps.push(step);
    if (!step.declared) all = goneOn(all, step.token, row + 2 - declared);
  }
  return { generation: steps, entering: all.entering, writes: all.writes, problems: declared > MOST_STEPS ? [tooMany(declared)] : [] };
}

/** Greedy decoding: the most probable token is fed next, until the model stops or has written enough. */
function goneOn(all: Generating, token: string, written: number): Generating {
  const { writer, entering, writes } = all;
  if (writer === undefined) return all;
  const known = [...writes.slice(0, -1), token];
  if (token === writer.stop || written >= writer.longest) return { ...all, writes: known };
  return { ...all, entering: longer(entering, token, writer.embed([token])), writes: [...known, undefined] };
}

function longer({ tokens, vectors, segments, seeded }: Entering, token: string, vector: Matrix): Entering {
  return { tokens: [...tokens, token], vectors: stacked([FloatMatrix.from(vectors), FloatMatrix.from(vector)]), segments: [...segments, 0], seeded };
}

function pass({ run: whole, engine, entering, writes, vocabulary, memory }: Generating, row: number, caches: Map<string, SiteCache>): GenerationStep | undefined {
  const run = { ...whole, recorder: new Recorder(engine, whole.trained), pass: { first: row, tokens: entering.tokens, caches } };
  const entered = enter(run, 'decoder', stepOf(entering, row));
  const hidden = decode(run, entered, [writes[row]], memory);
  if (hidden === undefined) return undefined;
  const probabilities = vocabulary.words.length === 0 ? undefined : predictWords(run, 'decoder', hidden, vocabulary);
  const predictions = probabilities ? mostProbable(probabilities.states, vocabulary.words, [0], run.spec.predict) : [];
  const declared = writes[row];
  const read = memory?.states.rows ?? 0;
  return {
    step: row + 1, fed: entering.tokens[row] ?? '', token: declared ?? predictions[0]?.tokens[0] ?? '', declared: declared !== undefined,
    reused: row + (row > 0 ? read : 0), computed: 1 + (row > 0 ? 0 : read),
    cache: cacheAfter(run),
    trace: { ...traceOf(run, whole.shownSite === 'cross' ? 'cross' : 'self'), predictions, diagnostics: [] },
  };
}

/** Pope et al. 2022, section 3.3: K and V of every layer, and nothing of Q. */
function cacheAfter({ spec, recorder }: TransformerRun): Cache {
  const sites = recorder.sites.map(({ id, layer, keys, heads }) => ({
    site: id, layer, kvHeads: kvHeadsOf(spec, id, heads.length), rows: keys.length,
    keyWidth: heads[0]?.steps['keys']?.columns ?? 0, valueWidth: heads[0]?.steps['values']?.columns ?? 0,
  }));
  const numbers = sites.reduce((sum, { kvHeads, keyWidth, valueWidth, rows }) => sum + kvHeads * (keyWidth + valueWidth) * rows, 0);
  return { sites, bytesPerNumber: BYTES_PER_NUMBER, bytes: numbers * BYTES_PER_NUMBER };
}

/** As asked for; one head for everything where the columns could not be shared so. */
function kvHeadsOf(spec: Spec, site: string, drawn: number): number {
  const { heads, kvHeads } = settleCounts(layoutOf(spec, site)).layout;
  return drawn === heads ? kvHeads : 1;
}

function stepOf({ tokens, vectors, segments, seeded }: Entering, row: number): Entering {
  return { tokens: tokens.slice(row, row + 1), vectors: rowOf(vectors, row), segments: segments.slice(row, row + 1), seeded };
}

function tooMany(rows: number): Problem {
  return { severity: 'warning', key: 'queries', message: `Of ${rows} tokens the first ${MOST_STEPS} are generated one by one.`, hint: 'Shorten the text to see all of them.' };
}
