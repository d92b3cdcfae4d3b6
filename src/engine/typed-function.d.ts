declare module 'typed-function' {
  export interface Type {
    readonly name: string;
    readonly test: (value: unknown) => boolean;
  }

  export interface TypedFunction {
    (...operands: readonly unknown[]): unknown;
    readonly signatures: Readonly<Record<string, (...operands: never[]) => unknown>>;
  }

  export interface Typed {
    (name: string, signatures: Readonly<Record<string, (...operands: never[]) => unknown>>): TypedFunction;
    /** A registry of types of its own. */
    create(): Typed;
    addTypes(types: readonly Type[], before: string): void;
    addConversion<From, To>(conversion: { readonly from: string; readonly to: string; readonly convert: (value: From) => To }): void;
    isTypedFunction(value: unknown): value is TypedFunction;
  }

  const typed: Typed;
  export default typed;
}
