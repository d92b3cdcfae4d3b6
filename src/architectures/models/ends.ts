import type { Problem } from '../../model/diagnostic';
import type { TrainedModel } from './trained-model';

/** A decoder's own first and last token may be written, and need not. */
export function withoutEnds(tokens: readonly string[], { file: { configuration: { start, stop } } }: TrainedModel): readonly string[] {
  return tokens.slice(tokens[0] === start ? 1 : 0, tokens.at(-1) === stop ? -1 : undefined);
}

export function cutOff(count: number): Problem {
  return { severity: 'warning', key: 'model', message: `The model wrote ${count} tokens and did not stop: it is cut off there.`, hint: 'Write a shorter text, nearer to those that it was trained on.' };
}
