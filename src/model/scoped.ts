/** A value that a block may set for one site alone: `mask: {cross: causal}`. */
export interface Scoped<Value> {
  readonly everywhere?: Value;
  readonly at: Readonly<Record<string, Value>>;
}
