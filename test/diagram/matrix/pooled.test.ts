import fc from 'fast-check';
import { pooled } from '../../../src/diagram/matrix/pooled';

test('one to one, a picture stays as it is', () => {
  const gray = { rows: 2, columns: 3, levels: Uint8Array.from([1, 2, 3, 4, 5, 6]) };
  expect(pooled(gray, 1, 1)).toEqual(gray);
});

test('no bright cell is lost, and none is made up, however many become one', () => {
  const size = fc.integer({ min: 1, max: 200 });
  const block = fc.integer({ min: 1, max: 8 });
  fc.assert(fc.property(size, size, block, block, fc.nat(), (rows, columns, down, across, at) => {
    const levels = new Uint8Array(rows * columns);
    levels[at % levels.length] = 200;
    const small = pooled({ rows, columns, levels }, down, across);
    expect([small.rows, small.columns]).toEqual([Math.ceil(rows / down), Math.ceil(columns / across)]);
    expect(small.levels.length).toBe(small.rows * small.columns);
    expect([...small.levels].flatMap((level, cell) => (level > 0 ? [[level, cell]] : []))).toEqual([[200, Math.floor(Math.floor((at % levels.length) / columns) / down) * small.columns + Math.floor(((at % levels.length) % columns) / across)]]);
  }), { numRuns: 60 });
});
