import { parse } from '../../src/block/parse';
import type { Spec } from '../../src/model/spec';

/** The spec of a block that must be without a mistake. */
export function specOf(...lines: readonly string[]): Spec {
  const { spec, diagnostics } = parse(lines.join('\n'));
  expect(diagnostics).toEqual([]);
  return spec;
}
