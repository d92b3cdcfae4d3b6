import type { Problem } from '../../model/diagnostic';
import type { Matrix } from '../../model/matrix';
import type { DeclaredProjections } from '../../model/spec';
import type { Operands } from '../../model/trace';
import { FloatMatrix, rowOf, sideBySide } from '../matrices/matrix';
import type { Draw } from '../matrices/random';
import { scores, type ScoreId } from '../scores';
import type { Score, ScoredSizes, ScoreParameter } from '../scores/score';
import { areCounted, counted } from '../wording/counted';
import type { HeadLayout } from './head-layout';

/** The matrices that a score names beside Q and K, head by head. */
export interface SettledParameters {
  readonly perHead: readonly Operands[];
  /** Whether any was drawn because the block declares none that fits. */
  readonly drawn: boolean;
  readonly problems: readonly Problem[];
}

/** What the parameters of a score are made from. */
interface Given {
  readonly score: ScoreId;
  readonly projections: DeclaredProjections;
  readonly heads: number;
  readonly draw: Draw;
}

/** The projections that queries and keys go through, without those that the score takes as parameters or has no use for. */
export function applied(score: ScoreId, projections: DeclaredProjections): DeclaredProjections {
  const { query: _query, key: _key, queryBias: _queryBias, keyBias: _keyBias, ...others } = projections;
  return scores[score].projects === 'never' ? others : projections;
}

/** How wide the queries or keys must be for what the block declares, if that decides it. */
export function widthTaken(score: ScoreId, projections: DeclaredProjections, part: 'query' | 'key', { heads, kvHeads }: HeadLayout): number | undefined {
  const projected = applied(score, projections)[part]?.rows;
  const { parameters }: Score = scores[score];
  const own = parameters.find(({ name, declaredAs }) => name === 'W' && declaredAs === 'score');
  const [W] = projections.score ?? [];
  if (projected !== undefined || own === undefined || W === undefined) return projected;
  if (part === 'query') return W.rows * heads;
  return own.byColumn === true ? undefined : W.columns * kvHeads;
}

/** What a block declares for a score that does not project. */
export function unusedProblems(score: ScoreId, projections: DeclaredProjections): Problem[] {
  if (scores[score].projects !== 'never') return [];
  const unused = { key: projections.key, 'query-bias': projections.queryBias, 'key-bias': projections.keyBias };
  return Object.entries(unused).flatMap(([name, matrix]): Problem[] => (matrix === undefined ? [] : [{
    severity: 'warning', key: 'projections', path: [name],
    message: `The ${name} is not used: the score ${score} takes queries and keys as they are.`,
    hint: 'Take it out, or use "score: additive".',
  }]));
}

/** The parameters as declared, one for all heads or one a head; drawn from the seed where the block declares none, or one that does not fit. */
export function settleParameters(given: Given, sizes: Omit<ScoredSizes, 'hidden'>): SettledParameters {
  const { parameters }: Score = scores[given.score];
  const all = { ...sizes, hidden: hiddenWidth(given.projections, sizes.query) };
  const settled = parameters.map((parameter) => ({ name: parameter.name, ...settle(parameter, given, all) }));
  return {
    perHead: Array.from({ length: given.heads }, (_, head) => Object.fromEntries(settled.flatMap(({ name, matrices }) => {
      const matrix = matrices[head];
      return matrix === undefined ? [] : [[name, matrix]];
    }))),
    drawn: settled.some(({ drawn }) => drawn),
    problems: settled.flatMap(({ problems }) => problems),
  };
}

/** h, where it is not the width of a query: what the declared matrix gives, or what the declared v takes. */
function hiddenWidth({ query, score }: DeclaredProjections, queryWidth: number): number {
  return query?.columns ?? (score?.[0] && asRow(score[0]).columns) ?? queryWidth;
}

/** How many numbers tanh is taken of for each pair; 0 where the score has no hidden layer. */
export function numbersAPair(score: ScoreId, projections: DeclaredProjections, queryWidth: number): number {
  const { parameters }: Score = scores[score];
  if (!parameters.some(({ name }) => name === 'v')) return 0;
  return parameters.length === 1 ? queryWidth : hiddenWidth(projections, queryWidth);
}

interface Settled {
  /** One a head. */
  readonly matrices: readonly (Matrix | undefined)[];
  readonly drawn: boolean;
  readonly problems: readonly Problem[];
}

function settle(parameter: ScoreParameter, { projections, heads, draw }: Given, sizes: ScoredSizes): Settled {
  const declared = declaredFor(parameter, projections, heads);
  const problem = declared && (headsProblem(parameter, declared, heads) ?? sizeProblem(parameter, declared, sizes));
  if (declared !== undefined && problem === undefined) {
    return { matrices: Array.from({ length: heads }, (_, head) => declared[head % declared.length]), drawn: false, problems: [] };
  }
  const matrices = Array.from({ length: heads }, (_, head) => drawnMatrix(parameter, head, sizes, draw));
  return { matrices, drawn: true, problems: problem === undefined ? [] : [problem] };
}

function declaredFor({ name, declaredAs }: ScoreParameter, projections: DeclaredProjections, heads: number): readonly Matrix[] | undefined {
  if (declaredAs === 'query') return projections.query && [projections.query];
  const [only, ...others] = projections.score ?? [];
  if (only === undefined || others.length > 0) return projections.score;
  // Where one row is a parameter, several rows are several parameters.
  if (name !== 'v') return [only];
  return heads > 1 && only.rows === heads ? Array.from({ length: heads }, (_, head) => rowOf(only, head)) : [asRow(only)];
}

/** A column is the same vector: papers write v as one. */
function asRow(matrix: Matrix): Matrix {
  return matrix.columns === 1 ? new FloatMatrix(1, matrix.rows, matrix.data) : matrix;
}

/** Entries of W of variance 1 / inputs keep what they are applied to at its size (Glorot and Bengio 2010); v has entries around 1, so that scores differ visibly. */
function drawnMatrix({ name, extent, byColumn }: ScoreParameter, head: number, sizes: ScoredSizes, draw: Draw): Matrix {
  const [rows, columns] = extent(sizes);
  const deviation = name === 'v' ? 1 : 1 / Math.sqrt(rows);
  const stream = `${head + 1}/score/${name}`;
  if (byColumn !== true) return draw(stream, rows, columns, deviation);
  return sideBySide(Array.from({ length: columns }, (_, column) => draw(`${stream}/${column}`, rows, 1, deviation)));
}

function headsProblem({ declaredAs }: ScoreParameter, declared: readonly Matrix[], heads: number): Problem | undefined {
  if (declared.length === 1 || declared.length === heads) return undefined;
  const message = `The score's own matrices are ${declared.length}, but there ${areCounted(heads, 'head')}.`;
  return { severity: 'error', key: 'projections', path: [declaredAs], message, hint: heads === 1 ? 'Give one matrix.' : `Give one matrix for all heads, or ${heads}: one a head.` };
}

function sizeProblem({ name, declaredAs, extent, reason }: ScoreParameter, declared: readonly Matrix[], sizes: ScoredSizes): Problem | undefined {
  const [rows, columns] = extent(sizes);
  const index = declared.findIndex((matrix) => matrix.rows !== rows || matrix.columns !== columns);
  const odd = declared[index];
  if (odd === undefined) return undefined;
  const isRow = name === 'v' && odd.rows === 1;
  const found = isRow ? `has ${counted(odd.columns, 'number')}` : `is ${odd.rows} × ${odd.columns}`;
  return {
    severity: 'error', key: 'projections', path: declared.length === 1 ? [declaredAs] : [declaredAs, index],
    message: `The score's own ${name} ${found}, but ${reason(sizes)}.`,
    hint: name === 'v' ? `Give it ${counted(columns, 'number')}.` : `Give it ${counted(rows, 'row')} of ${counted(columns, 'number')}.`,
  };
}
