import { tokenize } from '../../architectures/tokenizer';
import type { Matrix } from '../../model/matrix';
import type { Sequence } from '../../model/sequence';
import { mistaken, understood } from '../key';
import type { Outcome, ValueKind } from '../key';
import { bracketToken, quote } from '../value';
import type { List, Mapping, Value } from '../value';
import { readMatrix } from './matrix';

/** A text, a list of tokens, a list of number lists (rows named `q1 q2 …` by `letter`), or `{tokens, vectors}`. */
export function sequence(letter: string): ValueKind<Sequence> {
  return {
    accepts: 'a text, a list of tokens, a list of number lists, or {tokens: […], vectors: [[…]]}',
    read(value) {
      if (value.kind === 'scalar') return readText(value, value.source);
      if (value.kind === 'mapping') return readMapping(value, letter);
      const lone = bracketToken(value);
      if (lone !== undefined) return understood({ tokens: [lone] });
      return isVectors(value) ? readVectors(value, letter) : readTokens(value);
    },
  };
}

function readText(value: Value, source: string): Outcome<Sequence> {
  const tokens = tokenize(source);
  return tokens.length === 0 ? mistaken(value, 'There is no word here.', 'Write at least one word.') : understood({ tokens });
}

/** A list whose first entry is a list is meant as vectors, unless that entry is a lone `[CLS]`. */
function isVectors(list: List): boolean {
  const [first] = list.items;
  return first?.kind === 'list' && bracketToken(first) === undefined;
}

function readVectors(list: List, letter: string): Outcome<Sequence> {
  const outcome = readMatrix(list);
  if (!outcome.ok) return outcome;
  return understood({ tokens: names(outcome.output, letter), vectors: outcome.output });
}

function names(vectors: Matrix, letter: string): string[] {
  return Array.from({ length: vectors.rows }, (_, row) => `${letter}${row + 1}`);
}

function readTokens(list: List): Outcome<Sequence> {
  if (list.items.length === 0) return mistaken(list, 'The list is empty.', 'Write at least one word.');
  const tokens: string[] = [];
  for (const [index, item] of list.items.entries()) {
    const token = item.kind === 'scalar' ? item.source : item.kind === 'list' ? bracketToken(item) : undefined;
    if (token === undefined) return mistaken(item, `Token ${index + 1} is ${quote(item)}, not a word.`, 'Write one word an entry: [the, cat, sat]; or one list of numbers a row: [[1, 0], [0, 1]].');
    if (token.trim() === '') return mistaken(item, `Token ${index + 1} is empty.`, 'Write a word, or take the entry out.');
    tokens.push(token);
  }
  return understood({ tokens });
}

function readMapping(mapping: Mapping, letter: string): Outcome<Sequence> {
  const parts = new Map(mapping.entries.map((entry) => [entry.key, entry.value]));
  const tokens = parts.get('tokens');
  const vectors = parts.get('vectors');
  if (parts.size !== (tokens ? 1 : 0) + (vectors ? 1 : 0) || parts.size === 0) return mistaken(mapping, `Found ${quote(mapping)} where tokens and vectors are expected.`, 'Write {tokens: [a, b], vectors: [[1, 0], [0, 1]]}.');
  const matrix = vectors && readMatrix(vectors);
  if (matrix && !matrix.ok) return matrix;
  const words = tokens && readWords(tokens);
  if (words && !words.ok) return words;
  return combine(mapping, words?.output.tokens, matrix?.output, letter);
}

function readWords(value: Value): Outcome<Sequence> {
  if (value.kind === 'list') return readTokens(value);
  return value.kind === 'scalar' ? readText(value, value.source) : mistaken(value, `Found ${quote(value)} where tokens are expected.`, 'Write [the, cat, sat].');
}

function combine(mapping: Mapping, tokens: readonly string[] | undefined, vectors: Matrix | undefined, letter: string): Outcome<Sequence> {
  if (vectors === undefined) return understood({ tokens: tokens ?? [] });
  if (tokens === undefined) return understood({ tokens: names(vectors, letter), vectors });
  if (tokens.length === vectors.rows) return understood({ tokens, vectors });
  return mistaken(mapping, `The numbers of tokens and vectors differ: ${tokens.length} and ${vectors.rows}.`, 'Give each token one vector.');
}
