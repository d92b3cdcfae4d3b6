interface Part {
  /** Files of src/, and after a "!" those that are not meant. */
  readonly change: readonly string[];
  /** Paths in test/, without `.test.ts`. */
  readonly tests: readonly string[];
}

declare const parts: Readonly<Record<string, Part>>;
export = parts;
