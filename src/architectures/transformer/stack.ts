import { positionOfRule } from '../../engine/attention/positioning';
import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Matrix } from '../../model/matrix';
import { depthAt } from '../depth';
import { positionAt } from '../mechanism';
import { POSITIONED } from '../positioned';
import { drawFor } from '../projections';
import { attention } from './attention';
import { feedForward } from './feed-forward';
import { normed } from './norm';
import type { Flow } from './recorder';
import type { Stack, TransformerRun } from './run';
import { sublayer } from './sublayer';

/** What enters a stack: its tokens with their vectors, and which segment each belongs to. */
export interface Entering {
  readonly tokens: readonly string[];
  readonly vectors: Matrix;
  readonly segments: readonly number[];
  /** Whether the vectors come from the seed. */
  readonly seeded: boolean;
}

/** Vectors of words, with their segments and positions added, normed where the model does. n × d. Vaswani et al. 2017, 3.4 and 3.5. */
export function enter(run: TransformerRun, stack: Stack, { tokens, vectors, segments, seeded }: Entering): Flow {
  const words = run.recorder.arrive({ id: `${stack}/embedding`, kind: 'embedding', stack, layer: 0, output: { tokens, states: vectors }, untrained: seeded });
  const placed = withPositions(run, stack, withSegments(run, stack, words, segments));
  const entered = run.configuration.inputNorm ? normed(run, { id: `${stack}/norm`, stack, layer: 0 }, placed) : placed;
  take(run, stack, 0, entered);
  return entered;
}

/** A vector for each segment is added to its tokens. Devlin et al. 2019, section 3. */
function withSegments(run: TransformerRun, stack: Stack, x: Flow, segments: readonly number[]): Flow {
  if (!run.configuration.segments) return x;
  const draw = drawFor({ seed: run.spec.seed, name: stack, layer: 0, keep: run.engine.keep });
  const width = x.states.columns;
  const S = FloatMatrix.zeros(segments.length, width);
  for (const [row, segment] of segments.entries()) S.data.set(draw(`segment/${segment}`, 1, width, SEGMENT_DEVIATION).data, row * width);
  return run.recorder.compute({ id: `${stack}/segments`, kind: 'segments', stack, layer: 0, inputs: { X: x }, operands: { S }, expressions: { segments: 'X + S' }, untrained: true });
}

/** Beside word vectors with entries around 1: enough to tell two segments apart. */
const SEGMENT_DEVIATION = 0.25;

function withPositions(run: TransformerRun, stack: Stack, x: Flow): Flow {
  const { inputs, seeded } = positionOfRule(positionAt(run.spec, `${stack}-self`));
  if (inputs === undefined) return x;
  const draw = drawFor({ seed: run.spec.seed, name: stack, layer: 0, keep: run.engine.keep });
  const P = inputs({ first: run.pass?.first ?? 0, count: x.states.rows, width: x.states.columns }, draw);
  return run.recorder.compute({ id: `${stack}/positions`, kind: 'positions', stack, layer: 0, inputs: { X: x }, operands: { P }, expressions: { inputs: POSITIONED }, untrained: seeded });
}

/** Attention, residual, norm, feed-forward, residual, norm, as often as there are layers. Undefined as soon as one cannot be computed. */
export function encode(run: TransformerRun, entered: Flow): Flow | undefined {
  return through(run, 'encoder', entered, (x, layer) => selfAttention(run, 'encoder', layer, x));
}

/** As an encoder's layers, with a look at the encoder's last states in between, where there is one. */
export function decode(run: TransformerRun, entered: Flow, writes: readonly (string | undefined)[], memory?: Flow): Flow | undefined {
  return through(run, 'decoder', entered, (x, layer) => {
    const own = selfAttention(run, 'decoder', layer, x, writes);
    if (own === undefined || memory === undefined) return own;
    const branch = (queries: Flow) => attention(run, { site: 'cross', stack: 'decoder', layer, writes }, queries, memory);
    return sublayer(run, { stack: 'decoder', layer, name: 'cross', branch }, own);
  });
}

function selfAttention(run: TransformerRun, stack: Stack, layer: number, x: Flow, writes?: readonly (string | undefined)[]): Flow | undefined {
  const place = { site: `${stack}-self`, stack, layer, ...(writes && { writes }) } as const;
  return sublayer(run, { stack, layer, name: 'self', branch: (own) => attention(run, place, own, own) }, x);
}

type Attending = (x: Flow, layer: number) => Flow | undefined;

function through(run: TransformerRun, stack: Stack, entered: Flow, attending: Attending): Flow | undefined {
  const layers = depthAt(run.spec, `${stack}-self`);
  let x: Flow | undefined = entered;
  for (let layer = 1; layer <= layers && x !== undefined; layer++) {
    const attended = attending(x, layer);
    x = attended && sublayer(run, { stack, layer, name: 'feed-forward', branch: (own) => feedForward(run, stack, layer, own) }, attended);
    if (x !== undefined && layer === layers) x = finished(run, stack, x);
    if (x !== undefined) take(run, stack, layer, x);
  }
  return x;
}

/** Where norms stand before the parts, what comes out at the end has not been normed yet. Radford et al. 2019, 2.3. */
function finished(run: TransformerRun, stack: Stack, x: Flow): Flow {
  return run.configuration.normStands === 'before' ? normed(run, { id: `${stack}/norm`, stack }, x) : x;
}

function take({ recorder }: TransformerRun, id: string, layer: number, { tokens, states }: Flow): void {
  recorder.streams.push({ id, layer, tokens, states });
}
