import fc from 'fast-check';
import { principalComponents, project } from '../../../training/words/principal-components';
import { deviations, difference, dot, mean } from '../../../training/words/vectors';

const cloud = (width: number): fc.Arbitrary<Float64Array[]> =>
  fc.array(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: width, maxLength: width }).map((row) => Float64Array.from(row)), { minLength: 2 * width, maxLength: 30 });

test('finds the axes of an ellipse', () => {
  // Four points on (3, 4) ÷ 5, at ±10, and on (−4, 3) ÷ 5, at ±5.
  const points = [[6, 8], [-6, -8], [-4, 3], [4, -3]].map((point) => Float64Array.from(point));
  const [first, second] = principalComponents(points, 2);
  expect([...(first ?? [])]).toEqual([expect.closeTo(0.6, 12), expect.closeTo(0.8, 12)]);
  expect([...(second ?? [])]).toEqual([expect.closeTo(0.8, 12), expect.closeTo(-0.6, 12)]);
});

test('components are orthonormal, and what is projected on them is uncorrelated and falls in deviation', () => {
  fc.assert(fc.property(cloud(5), (vectors) => {
    const centre = mean(vectors);
    const centred = vectors.map((vector) => difference(vector, centre));
    const components = principalComponents(centred, 5);
    for (const [i, one] of components.entries()) {
      for (const [j, other] of components.entries()) expect(dot(one, other)).toBeCloseTo(i === j ? 1 : 0, 9);
    }
    const projected = centred.map((vector) => project(vector, components));
    const widths = [...deviations(projected)];
    for (const [index, width] of widths.slice(1).entries()) expect(width).toBeLessThanOrEqual((widths[index] ?? NaN) + 1e-6);
    const products = mean(projected.map((vector) => Float64Array.of((vector[0] ?? 0) * (vector[1] ?? 0), (vector[1] ?? 0) * (vector[4] ?? 0))));
    for (const product of products) expect(product).toBeCloseTo(0, 8);
  }));
});

test('all components together keep every length', () => {
  fc.assert(fc.property(cloud(4), (vectors) => {
    const components = principalComponents(vectors, 4);
    for (const vector of vectors) {
      const turned = project(vector, components);
      expect(dot(turned, turned)).toBeCloseTo(dot(vector, vector), 8);
    }
  }));
});
