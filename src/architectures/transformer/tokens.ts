import { entriesOf } from '../../engine/matrices/matrix';
import type { Sequence } from '../../model/sequence';
import type { Shot } from '../../model/spec';
import type { Band } from '../../model/trace';
import { tokenize } from '../tokenizer';
import type { SpecialTokens } from './configuration';

/** A token of a stack, with its vector where the block declares one. */
export interface StackToken {
  readonly token: string;
  readonly vector?: Float64Array;
  /** From 0: which of the sentences it belongs to. */
  readonly segment: number;
}

/** What a stack is fed, token by token, and which stretches of it belong together. */
export interface StackTokens {
  readonly tokens: readonly StackToken[];
  readonly bands: readonly Omit<Band, 'stream'>[];
}

/** Where a line of a prompt ends. */
const LINE_END = '↵';

/** Written in a text, it begins the next segment; a model may have another token of its own for it. */
const SEPARATOR = '[SEP]';

/** What an encoder reads: a model's tokens around the words, each segment ended by its separator. Devlin et al. 2019, figure 2. */
export function readTokens(sequence: Sequence, { first, last, separator, between }: SpecialTokens): StackTokens {
  const segments = segmentsOf(listed(sequence), separator);
  const spread = segments.flatMap((segment, index) => [
    ...special(index === 0 ? undefined : between, index), ...segment.map((token) => ({ ...token, segment: index })), ...special(separator, index),
  ]);
  const tokens = [...special(opened(sequence, first)), ...spread, ...special(separator === undefined ? ended(sequence, last) : undefined, segments.length - 1)];
  return { tokens, bands: segments.length > 1 ? segmentBands(tokens) : [] };
}

/** What a decoder is fed: its start token, then the words that it is to write, as far as they are known. */
export function fedTokens(sequence: Sequence, { start }: SpecialTokens): StackTokens {
  return { tokens: [...special(opened(sequence, start)), ...listed(sequence)], bands: [] };
}

/** A prompt: worked examples line by line, then the query with the mark that asks for an answer. Brown et al. 2020, figure 2.1. */
export function promptTokens(sequence: Sequence, shots: readonly Shot[], { first }: SpecialTokens): StackTokens {
  const [one] = shots;
  const open = special(opened(sequence, first));
  if (one === undefined) return { tokens: [...open, ...listed(sequence)], bands: [] };
  const lines = shots.map(({ input, mark, output }) => plain([...tokenize(input), mark, ...tokenize(output), LINE_END]));
  const query = listed(sequence);
  const asked = query.some(({ token }) => token === one.mark) ? query : [...query, ...plain([one.mark])];
  return { tokens: [...open, ...lines.flat(), ...asked], bands: bandsOf(open.length, [...lines, asked], (line) => (line < shots.length ? `shot ${line + 1}` : 'query')) };
}

function bandsOf(from: number, parts: readonly (readonly unknown[])[], label: (part: number) => string): Omit<Band, 'stream'>[] {
  let start = from;
  return parts.map((part, index) => {
    const band = { label: label(index), start, end: start + part.length };
    start = band.end;
    return band;
  });
}

function listed({ tokens, vectors }: Sequence): StackToken[] {
  return tokens.map((token, row) => ({ token, segment: 0, ...(vectors && { vector: entriesOf(vectors, row) }) }));
}

function plain(tokens: readonly string[]): StackToken[] {
  return tokens.map((token) => ({ token, segment: 0 }));
}

function special(token: string | undefined, segment = 0): StackToken[] {
  return token === undefined ? [] : [{ token, segment }];
}

/** A text that was written with the model's tokens has them already. */
function opened({ tokens }: Sequence, first: string | undefined): string | undefined {
  return tokens[0] === first ? undefined : first;
}

function ended({ tokens }: Sequence, last: string | undefined): string | undefined {
  return tokens.at(-1) === last ? undefined : last;
}

/** The parts between the separators. Where the model has no separator of its own, those that are written stay in the text. */
function segmentsOf(tokens: readonly StackToken[], separator: string | undefined): StackToken[][] {
  const parts: StackToken[][] = [[]];
  for (const token of tokens) {
    const separates = token.token === SEPARATOR || token.token === separator;
    if (!separates || separator === undefined) parts.at(-1)?.push(token);
    if (separates) parts.push([]);
  }
  const filled = parts.filter((part) => part.length > 0);
  return filled.length === 0 ? [[]] : filled;
}

/** Each segment from its first token to its last. */
function segmentBands(tokens: readonly StackToken[]): Omit<Band, 'stream'>[] {
  const count = Math.max(...tokens.map(({ segment }) => segment)) + 1;
  const parts = Array.from({ length: count }, (_, segment) => tokens.filter((token) => token.segment === segment));
  return bandsOf(0, parts, (part) => `segment ${String.fromCharCode(65 + part)}`);
}
