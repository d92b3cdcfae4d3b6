import type { CellName, KeyOrCell, TokenName } from '../../model/spec';
import type { NamedTable } from './named-table';
import { firstUnknown, TokenNames, tokenList } from './token-name';

/** The arrows that a sentence may hold, too; with spaces around them, so that a token of one alone stays a token. */
const ARROW = /\s(?:->|=>|→)\s/u;

/** The sides of a text that names a cell, empty where one is missing; the text itself where no arrow stands in it. */
export function sidesIn(text: string): readonly string[] {
  const trimmed = text.trim();
  return trimmed.includes(' ') ? ` ${trimmed} `.split(ARROW).map((side) => side.trim()) : [trimmed];
}

/** `5 -> street` as a cell: digits are a position from 0. Undefined where it is none. */
export function cellFrom(text: string): CellName | undefined {
  const [query = '', key = '', ...more] = sidesIn(text);
  return query === '' || key === '' || more.length > 0 ? undefined : { query: nameFrom(query), key: nameFrom(key) };
}

export function nameFrom(text: string): TokenName {
  return /^\d+$/u.test(text) ? Number(text) : text;
}

/**
 * What is meant by a name that stood in quotes, as all of JSON does: the token that is spelled so, if there is one; else the cell.
 * `digits`: whether they may be a position, where nobody can write one without quotes.
 */
function unquoted(name: KeyOrCell, { keys }: NamedTable['tokens'], digits: boolean): KeyOrCell {
  if (typeof name !== 'string' || keys.includes(name)) return name;
  return cellFrom(name) ?? (digits ? nameFrom(name) : name);
}

/** Why a name stands for no cell of a table. */
export interface CellFault {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
}

/** Whether cell (i, j) of the table is meant. */
export type MeansCell = (i: number, j: number) => boolean;

/** `street` means a column, `it -> street` a cell: each word stands for all tokens that are spelled so, each position for one. */
export function meansCell(written: KeyOrCell, { queries, keys }: NamedTable['tokens'], digits = false): MeansCell {
  const [query, key] = sidesOf(unquoted(written, { queries, keys }, digits)).map((side) => side && new TokenNames([side.name]));
  return (i, j) => key?.has(j, keys[j]) === true && (query === undefined || query.has(i, queries[i]));
}

type Side = 'queries' | 'keys';

const NOUNS = { queries: 'query', keys: 'key' } as const;

function sidesOf(name: KeyOrCell): readonly [query: { readonly name: TokenName } | undefined, key: { readonly name: TokenName }] {
  return typeof name === 'object' ? [{ name: name.query }, { name: name.key }] : [undefined, { name }];
}

/** What is wrong with a name; `purpose` completes "there is no key …": `to knock out`. What a model has not written is no mistake. */
export function cellFault(written: KeyOrCell, table: NamedTable, purpose: string, digits = false): CellFault | undefined {
  const name = unquoted(written, table.tokens, digits);
  const [query, key] = sidesOf(name);
  const of = typeof name === 'object' ? `in "${spelled(name)}" ${purpose}` : purpose;
  return (query && sideFault('queries', query.name, table, of)) ?? sideFault('keys', key.name, table, of);
}

function sideFault(side: Side, name: TokenName, { tokens, grows = [] }: NamedTable, of: string): CellFault | undefined {
  const there = tokens[side];
  if (firstUnknown([name], there) === -1) return undefined;
  const message = typeof name === 'number'
    ? `There is no ${NOUNS[side]} at position ${name} ${of}: the ${side} stand at 0 to ${there.length - 1}.`
    : `There is no ${NOUNS[side]} "${name}" ${of}.`;
  const listed = tokenList(there);
  return grows.includes(side)
    ? { severity: 'warning', message, hint: `The model wrote other words this time; the ${side} are: ${listed}` }
    : { severity: 'error', message, hint: `The ${side} are: ${listed}` };
}

/** As it stands in a block. */
export function spelled(name: KeyOrCell): string {
  return typeof name === 'object' ? `${name.query} -> ${name.key}` : String(name);
}
