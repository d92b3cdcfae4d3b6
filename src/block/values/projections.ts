import type { Matrix } from '../../model/matrix';
import type { DeclaredProjections, Projections } from '../../model/spec';
import { eachUnderstood, mistaken, understood } from '../key';
import type { Outcome, ValueKind } from '../key';
import { didYouMean } from '../suggestion';
import { quote } from '../value';
import type { Entry, Mapping, Value } from '../value';
import { readMatrices, readMatrix, readRow } from './matrix';
import { word } from './word';

const named = word(['none', 'identity', 'random', 'pattern']);

/** The name a matrix or a bias has in a block → its name in the spec. */
const MATRICES = { query: 'query', key: 'key', value: 'value', output: 'output' } as const;
const BIASES = { 'query-bias': 'queryBias', 'key-bias': 'keyBias', 'value-bias': 'valueBias', 'output-bias': 'outputBias' } as const;
/** The score function's own matrices: a row, a matrix, or one a head. */
const SCORE = 'score';
const NAMES: readonly string[] = [...Object.keys(MATRICES), ...Object.keys(BIASES), SCORE];

/** `none`, `identity`, `random`, `pattern`, or the matrices and biases themselves. */
export const projectionsKind: ValueKind<Projections> = {
  accepts: 'none, identity, random, pattern, or a mapping of matrices (query, key, value, output, score, query-bias …)',
  words: named.words ?? [],
  parts: NAMES,
  read: (value) => (value.kind === 'mapping' ? readDeclared(value) : named.read(value)),
};

function readDeclared(mapping: Mapping): Outcome<DeclaredProjections> {
  if (mapping.entries.length === 0) return mistaken(mapping);
  const declared = eachUnderstood(mapping.entries, readEntry);
  return declared.ok ? understood(declared.output.reduce((all, one) => ({ ...all, ...one }), {})) : declared;
}

function readEntry({ key, keyRange, value }: Entry): Outcome<DeclaredProjections> {
  if (isName(key, MATRICES)) return under(readMatrix(value), MATRICES[key]);
  if (isName(key, BIASES)) {
    if (value.kind !== 'list') return mistaken(value, `Found ${quote(value)} where a list of numbers is needed.`, `For example: ${key}: [0, 1]`);
    return under(readRow(value), BIASES[key]);
  }
  if (key === SCORE) return readScore(value);
  const meant = didYouMean(key, NAMES);
  return mistaken({ kind: 'scalar', range: keyRange, value: key, source: key, quoted: false }, `There is no projection "${key}".`, meant ?? `The projections are: ${NAMES.join(', ')}.`);
}

function readScore(value: Value): Outcome<DeclaredProjections> {
  const outcome = readMatrices(value);
  return outcome.ok ? understood({ score: outcome.output }) : outcome;
}

function under(outcome: Outcome<Matrix>, name: keyof DeclaredProjections): Outcome<DeclaredProjections> {
  return outcome.ok ? understood({ [name]: outcome.output }) : outcome;
}

function isName<Names extends object>(key: string, names: Names): key is keyof Names & string {
  return Object.hasOwn(names, key);
}
