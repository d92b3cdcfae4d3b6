/** Sides of a table that grow by a token a step, while a model writes. */
export type Growing = readonly ('queries' | 'keys')[];

/** A table whose rows and columns have tokens for names. */
export interface NamedTable {
  readonly tokens: { readonly queries: readonly string[]; readonly keys: readonly string[] };
  /** Sides whose length is not known before a model has written them. */
  readonly grows?: Growing;
}
