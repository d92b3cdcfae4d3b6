import { renderToString } from 'preact-render-to-string';
import { geometryOf } from '../../../src/diagram/arcs/geometry';
import { StrongLines } from '../../../src/diagram/arcs/lines';
import type { Line } from '../../../src/diagram/arcs/pruning';

const name = (token: string) => ({ token, depth: 0 });

function drawn(count: number): { paths: number; curves: number } {
  const names = Array.from({ length: count }, (_, i) => name(`w${i}`));
  const lines: Line[] = Array.from({ length: count }, (_, key) => ({ query: 0, key, weight: (key + 1) / (count * count) }));
  const markup = renderToString(<StrongLines lines={lines} geometry={geometryOf({ queries: names, keys: names }, [])} />);
  return { paths: markup.split('<path').length - 1, curves: markup.split(/M[\d.]+ [\d.]+C/u).length - 1 };
}

test('a few lines are each as strong as its weight; hundreds share a handful of shapes, and none is lost', () => {
  expect(drawn(12)).toEqual({ paths: 12, curves: 12 });
  const many = drawn(600);
  expect(many.curves).toBe(600);
  expect(many.paths).toBeLessThanOrEqual(65);
});
