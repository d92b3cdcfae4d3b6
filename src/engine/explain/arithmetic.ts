/** A calculation with its numbers: how one cell came about, told in the order in which a person would work it out. */
export type Arithmetic =
  | { readonly kind: 'number'; readonly value: number }
  /** Said by its name alone, since it is worked out beside the sentence: `Σ`. */
  | { readonly kind: 'named'; readonly name: string; readonly of: Arithmetic }
  | { readonly kind: 'sum'; readonly terms: readonly Arithmetic[] }
  | { readonly kind: 'negative'; readonly of: Arithmetic }
  | { readonly kind: 'product'; readonly factors: readonly Arithmetic[] }
  | { readonly kind: 'quotient'; readonly dividend: Arithmetic; readonly divisor: Arithmetic }
  | { readonly kind: 'power'; readonly base: Arithmetic; readonly exponent: Arithmetic }
  /** e to a power; apart from the other powers, since e rounded to 16 digits would cost some of the result's. */
  | { readonly kind: 'exponential'; readonly exponent: Arithmetic }
  | { readonly kind: 'call'; readonly name: Called; readonly of: readonly Arithmetic[] };

export type Called = '√' | 'tanh' | 'ln' | 'cos' | 'sin' | 'max';

const FUNCTIONS: Readonly<Record<Called, (first: number, ...others: number[]) => number>> = {
  '√': Math.sqrt, tanh: Math.tanh, ln: Math.log, cos: Math.cos, sin: Math.sin, max: Math.max,
};

export function number(value: number): Arithmetic {
  return { kind: 'number', value };
}

export function named(name: string, of: Arithmetic): Arithmetic {
  return { kind: 'named', name, of };
}

export function sum(terms: readonly Arithmetic[]): Arithmetic {
  return { kind: 'sum', terms };
}

export function negative(of: Arithmetic): Arithmetic {
  return { kind: 'negative', of };
}

export function product(...factors: readonly Arithmetic[]): Arithmetic {
  return { kind: 'product', factors };
}

export function quotient(dividend: Arithmetic, divisor: Arithmetic): Arithmetic {
  return { kind: 'quotient', dividend, divisor };
}

export function power(base: Arithmetic, exponent: Arithmetic): Arithmetic {
  return { kind: 'power', base, exponent };
}

export function call(name: Called, ...of: readonly Arithmetic[]): Arithmetic {
  return { kind: 'call', name, of };
}

/** e to the power of x. */
export function exponential(exponent: Arithmetic): Arithmetic {
  return { kind: 'exponential', exponent };
}

/** x₁·y₁, x₂·y₂, … for two equally long lists. */
export function productsOf(x: readonly number[], y: readonly number[]): readonly Arithmetic[] {
  return x.map((entry, index) => product(number(entry), number(y[index] ?? NaN)));
}

/** x₁·y₁ + x₂·y₂ + … */
export function sumOfProducts(x: readonly number[], y: readonly number[]): Arithmetic {
  return sum(productsOf(x, y));
}

/** What the calculation comes to. */
export function valueOf(arithmetic: Arithmetic): number {
  switch (arithmetic.kind) {
    case 'number': return arithmetic.value;
    case 'named': return valueOf(arithmetic.of);
    case 'sum': return arithmetic.terms.reduce((total, term) => total + valueOf(term), 0);
    case 'negative': return -valueOf(arithmetic.of);
    case 'product': return arithmetic.factors.reduce((total, factor) => total * valueOf(factor), 1);
    case 'quotient': return valueOf(arithmetic.dividend) / valueOf(arithmetic.divisor);
    case 'power': return valueOf(arithmetic.base) ** valueOf(arithmetic.exponent);
    case 'exponential': return Math.exp(valueOf(arithmetic.exponent));
    case 'call': return FUNCTIONS[arithmetic.name](...valuesOf(arithmetic.of));
  }
}

/** Every function takes at least one number. */
function valuesOf(operands: readonly Arithmetic[]): [number, ...number[]] {
  const [first = NaN, ...others] = operands.map(valueOf);
  return [first, ...others];
}

/** The calculations that stand in another by name alone, in the order in which they appear: `Σ` for a softmax. */
export function intermediatesOf(arithmetic: Arithmetic): readonly Intermediate[] {
  const own = arithmetic.kind === 'named' ? [arithmetic] : [];
  return distinct([...own, ...partsOf(arithmetic).flatMap(intermediatesOf)]);
}

export type Intermediate = Pick<Extract<Arithmetic, { kind: 'named' }>, 'name' | 'of'>;

function distinct(intermediates: readonly Intermediate[]): Intermediate[] {
  return [...new Map(intermediates.map((one) => [one.name, one])).values()];
}

function partsOf(arithmetic: Arithmetic): readonly Arithmetic[] {
  switch (arithmetic.kind) {
    case 'number': return [];
    case 'named': case 'negative': return [arithmetic.of];
    case 'sum': return arithmetic.terms;
    case 'product': return arithmetic.factors;
    case 'quotient': return [arithmetic.dividend, arithmetic.divisor];
    case 'power': return [arithmetic.base, arithmetic.exponent];
    case 'exponential': return [arithmetic.exponent];
    case 'call': return arithmetic.of;
  }
}
