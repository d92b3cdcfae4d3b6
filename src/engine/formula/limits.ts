/** What one formula may ask for; a note can come from anyone, and must not hang the app. */
export const FORMULA_LIMITS = {
  /** UTF-16 units of text. */
  length: 1000,
  /** Brackets within brackets: mathjs's parser calls itself some twenty times for each. */
  nesting: 32,
  /** Operators, transposes included: a chain of signs or powers nests as deep as it is long. */
  operators: 200,
  /** Numbers in all matrices that a formula makes on the way, for one head: they may all be in memory at once. */
  cells: 16_000_000,
  /** Multiplications within products, and what takes as long, all heads together: one to two seconds. */
  work: 2_000_000_000,
} as const;

/** What an entry costs beside a multiplication within a product, as measured: 1, 4 and 40 ns. */
export const COSTS = { multiplication: 1, entry: 4, call: 40 } as const;
