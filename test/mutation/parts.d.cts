interface Part {
  /** Files of src/. */
  readonly change: readonly string[];
  /** Paths in test/, without `.test.ts`. */
  readonly tests: readonly string[];
}

declare const parts: Readonly<Record<string, Part>>;
export = parts;
