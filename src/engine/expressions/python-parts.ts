export type Kind = 'number' | 'matrix';

/** A part of an expression in Python. */
export interface Written {
  readonly code: string;
  readonly kind: Kind;
  readonly hold: number;
}

/** How tightly Python's operators hold together; mathjs has them in the same order. */
export const HOLD = { sum: 1, product: 2, sign: 3, power: 4, postfix: 5 } as const;

interface Operator {
  readonly sign: string;
  readonly hold: number;
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  add: { sign: '+', hold: HOLD.sum }, subtract: { sign: '-', hold: HOLD.sum },
  multiply: { sign: '*', hold: HOLD.product }, divide: { sign: '/', hold: HOLD.product },
  dotMultiply: { sign: '*', hold: HOLD.product }, dotDivide: { sign: '/', hold: HOLD.product },
  pow: { sign: '**', hold: HOLD.power }, dotPow: { sign: '**', hold: HOLD.power },
};

/** Of a function whose value is a matrix. */
export function called(name: string, operands: readonly Written[]): Written {
  return { code: `${name}(${operands.map(({ code }) => code).join(', ')})`, kind: 'matrix', hold: HOLD.postfix };
}

export function transposed(matrix: Written): Written {
  return { code: `${held(matrix, HOLD.postfix)}.T`, kind: 'matrix', hold: HOLD.postfix };
}

/** mathjs's `*` is a product of matrices where both sides are; everything else goes entry by entry in Python too. */
export function binary(name: string, left: Written, right: Written): Written {
  const operator = OPERATORS[name];
  if (operator === undefined) throw new Error(`The operator ${name} has no Python`);
  const matrices = left.kind === 'matrix' && right.kind === 'matrix';
  const sign = name === 'multiply' && matrices ? '@' : operator.sign;
  const kind = left.kind === 'matrix' || right.kind === 'matrix' ? 'matrix' : 'number';
  const fromRight = operator.hold === HOLD.power ? 1 : 0;
  return { code: `${held(left, operator.hold + fromRight)} ${sign} ${held(right, operator.hold + 1 - fromRight)}`, kind, hold: operator.hold };
}

/** In brackets where its surroundings would tear it apart. */
export function held({ code, hold }: Written, least: number): string {
  return hold < least ? `(${code})` : code;
}
