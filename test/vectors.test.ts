import { createEngine } from '../src/engine/engine';
import type { Site } from '../src/model/trace';
import { referenceCases, relativeError, traceOf, type ReferenceCase } from './support/vectors';

const files = [
  { file: 'layer.json', tolerance: 1e-6 },
  { file: 'onnx.json', tolerance: 1e-5 },
  { file: 'papers.json', tolerance: 1e-10 },
  { file: 'combinations.json', tolerance: 1e-10 },
] as const;

describe.each(files)('$file', ({ file, tolerance }) => {
  const engine = createEngine();

  test.each(referenceCases(file))('$name', (one) => {
    const { trace, messages } = traceOf(one, engine);
    expect(messages).toEqual([]);
    const site = trace.sites.find(({ id }) => id === one.expect.site);
    const errors = site === undefined ? [Infinity] : errorsOf(site, one);
    expect(errors.length).toBeGreaterThan(0);
    expect(Math.max(...errors)).toBeLessThanOrEqual(tolerance);
  });
});

function errorsOf(site: Site, { expect: expected }: ReferenceCase): number[] {
  const heads = expected.heads.flatMap((steps, head) =>
    Object.entries(steps).map(([step, rows]) => {
      const matrix = site.heads[head]?.steps[step];
      return matrix === undefined ? Infinity : relativeError(matrix, rows);
    }));
  return expected.output === undefined ? heads : [...heads, relativeError(site.output, expected.output)];
}
