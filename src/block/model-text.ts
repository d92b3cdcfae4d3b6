import type { TrainedModel } from '../architectures/models/trained-model';
import { SPACE } from '../architectures/models/vocabulary';
import { tokenize } from '../architectures/tokenizer';
import type { TextSpan } from '../model/diagnostic';
import type { Sequence } from '../model/sequence';
import type { TokenName } from '../model/spec';
import { exchanged, type Exchange } from './exchange';

const MASK = '[MASK]';

/** A sequence as the block declares it: what its key reads, and its text where it is one. */
export interface DeclaredText {
  readonly sequence: Sequence | undefined;
  readonly text: string | undefined;
}

type Units = TrainedModel['units'];

/** What a trained model reads of a sequence: lower-case, token by token as it learned them. */
export function sequenceFor({ units }: Pick<TrainedModel, 'units'>, { sequence, text }: DeclaredText, exchange: Exchange): Sequence | undefined {
  if (sequence === undefined) return undefined;
  const isSpelled = units === 'characters' && text !== undefined && sequence.vectors === undefined;
  if (isSpelled) return { tokens: charactersOf(exchangedText(text, exchange)).map(({ token }) => lowered(token)) };
  const { tokens, ...others } = exchanged(sequence, exchange) ?? sequence;
  return { ...others, tokens: tokens.map(lowered) };
}

/** A token is named as the model reads it, too. */
export function nameFor(name: TokenName): TokenName {
  return typeof name === 'string' ? lowered(name) : name;
}

/** Where a token stands in the text that it was read from. */
export function spanOf(text: string, index: number, units: Units): TextSpan | undefined {
  return (units === 'characters' ? charactersOf(text) : wordsIn(text))[index]?.span;
}

/** Lower-case, but for the token that holds a place. */
function lowered(token: string): string {
  if (token.toUpperCase() === MASK) return MASK;
  return token === ' ' ? SPACE : token.toLowerCase().replaceAll('’', "'");
}

interface PlacedToken {
  readonly token: string;
  readonly span: TextSpan;
}

/** Several blanks in a row are one. */
function charactersOf(text: string): PlacedToken[] {
  return [...text.trimEnd().matchAll(/\s+|\S/gu)]
    .filter(({ index, 0: mark }) => index > 0 || mark.trim() !== '')
    .map(({ index, 0: mark }) => ({ token: mark.trim() === '' ? ' ' : mark, span: { start: index, end: index + mark.length } }));
}

function wordsIn(text: string): PlacedToken[] {
  let end = 0;
  return tokenize(text).map((token) => {
    const start = Math.max(end, text.indexOf(token, end));
    end = start + token.length;
    return { token, span: { start, end } };
  });
}

/** The text with its words exchanged, and all between them as it was. */
function exchangedText(text: string, exchange: Exchange): string {
  const words = wordsIn(text);
  return words.map(({ token, span }, index) => text.slice(words[index - 1]?.span.end ?? 0, span.start) + (exchange.get(token) ?? token)).join('') + text.slice(words.at(-1)?.span.end ?? 0);
}
