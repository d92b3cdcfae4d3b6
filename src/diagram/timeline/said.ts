import { counted, grouped } from '../../engine/wording/counted';
import type { Timeline, TimelineKind } from '../../model/timeline';
import { quoted } from '../description';
import { drawnKinds, described } from './timed';

/** What a picture shows, in half a line. */
export function headline(kind: TimelineKind, tokens: readonly string[]): string {
  const { layers, steps, route } = kind;
  if (tokens.length === 1) return '1 step: there is only one word';
  if (layers === 1 && steps.length > 1) return `${counted(steps.length, 'step')}: each word waits for the one before`;
  if (route.length === 0) return '1 step a layer, but nothing passes between the words';
  if (layers === 1) return '1 step: all words at once';
  return `1 step a layer, but ${grouped(layers)} layers from ${endsOf(kind, tokens).join(' to ')}`;
}

/** The two ends of the route. */
export function endsOf({ route }: TimelineKind, tokens: readonly string[]): string[] {
  return [route[0], route.at(-1)].map((stop) => quoted(tokens[stop?.position ?? 0] ?? ''));
}

/** For those who cannot see the picture: one sentence more than its headline. */
export function describeKind(kind: TimelineKind, tokens: readonly string[]): string {
  return `${described(kind).doc} ${counted(tokens.length, 'word')}: ${headline(kind, tokens)}.`;
}

/** Where everything stands after so many steps. */
export function stateAt(timeline: Timeline, step: number, last: number): string {
  if (step === 0) return 'Step 0: the words are there, and nothing is worked out yet.';
  const states = drawnKinds(timeline).map((kind) => stateOf(kind, timeline.tokens, step));
  return `Step ${grouped(step)} of ${grouped(last)}. ${states.join(' ')}`;
}

function stateOf(kind: TimelineKind, tokens: readonly string[], step: number): string {
  const { name } = described(kind);
  if (kind.layers > 1) return `${name}: ${comeTo(kind, tokens, step)}.`;
  const there = kind.schedule.filter((token) => token.step <= step).length;
  if (there === tokens.length) return `${name}: ${there === 1 ? 'the one word' : `all ${grouped(there)} words`}, since step ${grouped(kind.steps.length)}.`;
  const waiting = tokens.length - there;
  return `${name}: ${grouped(there)} of ${grouped(tokens.length)} words, ${grouped(waiting)} ${waiting === 1 ? 'waits' : 'wait'}.`;
}

/** How far a stack has carried the first word. */
function comeTo(kind: TimelineKind, tokens: readonly string[], step: number): string {
  const { layers, route } = kind;
  const [start, end] = endsOf(kind, tokens);
  if (step >= layers) return `${start} has reached ${end} after ${counted(layers, 'layer')}`;
  return `after ${counted(step, 'layer')} ${start} has come to ${quoted(tokens[route[step]?.position ?? 0] ?? '')}`;
}

/** When one word is worked out, in each picture. */
export function wordSentence(timeline: Timeline, position: number): string {
  const parts = drawnKinds(timeline).map((kind) => partOf(kind, timeline.tokens, position));
  return `${quoted(timeline.tokens[position] ?? '')}: ${parts.join('; ')}.`;
}

function partOf(kind: TimelineKind, tokens: readonly string[], position: number): string {
  const { name } = described(kind);
  const { step, waitsFor: [before], reads } = kind.schedule[position] ?? { step: 1, waitsFor: [], reads: { first: 0, last: 0 } };
  const when = `${name}, step ${grouped(step)}`;
  if (before !== undefined) return `${when}, after ${quoted(tokens[before] ?? '')}`;
  return `${when}, from ${counted(reads.last - reads.first + 1, 'word')}`;
}
