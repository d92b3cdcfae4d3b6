/** Signatures of typed-function: the types of the arguments, and what runs for them. */
export type Signatures = Readonly<Record<string, (...operands: never[]) => unknown>>;
