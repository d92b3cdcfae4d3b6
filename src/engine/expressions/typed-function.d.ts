declare module 'typed-function' {
  export interface Type {
    readonly name: string;
    readonly test: (value: unknown) => boolean;
  }

  export interface Typed {
    /** A function that runs the signature that its operands' types fit. */
    (name: string, signatures: Readonly<Record<string, (...operands: never[]) => unknown>>): unknown;
    /** A registry of types of its own. */
    create(): Typed;
    addTypes(types: readonly Type[], before: string): void;
    addConversion(conversion: { readonly from: string; readonly to: string; readonly convert: (value: never) => unknown }): void;
  }

  const typed: Typed;
  export default typed;
}
