import fc from 'fast-check';
import { pooled } from '../../../src/diagram/thumbnails/pooled';

test('small pictures stay as they are', () => {
  const levels = Uint8Array.from([1, 2, 3, 4, 5, 6]);
  expect(pooled(2, 3, levels)).toEqual({ rows: 2, columns: 3, levels });
});

test('of a large one no bright cell is lost, and none is made up', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 65, max: 200 }), fc.nat(), (rows, columns, at) => {
    const levels = new Uint8Array(rows * columns);
    levels[at % levels.length] = 200;
    const small = pooled(rows, columns, levels);
    expect(Math.max(small.rows, small.columns)).toBeLessThanOrEqual(64);
    expect(small.levels.length).toBe(small.rows * small.columns);
    expect([...small.levels].filter((level) => level > 0)).toEqual([200]);
  }), { numRuns: 50 });
});
