import fc from 'fast-check';
import { drawnStep } from '../../../src/diagram/drawn-step';
import { geometryOf, type Geometry, type Range } from '../../../src/diagram/matrix/geometry';
import { middleOfColumn, middleOfRow, namedColumns, namedRows } from '../../../src/diagram/matrix/places';
import { placeOf, spotAt } from '../../../src/diagram/matrix/pointing';
import type { Subject } from '../../../src/diagram/matrix/subject';
import { approached, moved, seenFrom, windowOf, type Approach } from '../../../src/diagram/matrix/window';
import { weightFormat } from '../../../src/diagram/text/number';
import { WHOLE, type Viewport } from '../../../src/diagram/viewport';

const LABEL = { row: 15, column: 16 };

function subjectOf(rows: number, columns: number): Subject {
  const tokens = (count: number) => Array.from({ length: count }, (_, i) => `token${i}`);
  return { step: drawnStep('weights'), matrix: { rows, columns, data: new Float64Array(rows * columns) }, rowTokens: tokens(rows), columnTokens: tokens(columns), format: weightFormat(), full: 1 };
}

function approachTo(rows: number, columns: number): Approach {
  return { geometry: geometryOf(subjectOf(rows, columns), { axes: true }), numbersFrom: 40 };
}

/** The position in columns and rows that lies at a point, in fractions of a cell. */
function positionAt({ cellsLeft, cellsTop, cellWidth, cellHeight }: Geometry, x: number, y: number) {
  return { column: (x - cellsLeft) / cellWidth, row: (y - cellsTop) / cellHeight };
}

const large = fc.record({ rows: fc.integer({ min: 17, max: 1024 }), columns: fc.integer({ min: 17, max: 1024 }) });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyViewport: fc.Arbitrary<Viewport> = fc.record({ nearness: fc.double({ min: -1, max: 2, noNaN: true }), row: fc.double({ min: -50, max: 1100, noNaN: true }), column: fc.double({ min: -50, max: 1100, noNaN: true }) });

test('wherever a reader looks, the window is filled with cells, and nothing around it moves', () => {
  fc.assert(fc.property(large, anyViewport, ({ rows, columns }, viewport) => {
    const approach = approachTo(rows, columns);
    const seen = seenFrom(approach, viewport);
    expect(windowOf(seen)).toEqual(windowOf(approach.geometry));
    expect([seen.width, seen.height, seen.footerTop]).toEqual([approach.geometry.width, approach.geometry.height, approach.geometry.footerTop]);
    expect(seen.cellsLeft).toBeLessThanOrEqual(seen.left + 1e-6);
    expect(seen.cellsTop).toBeLessThanOrEqual(seen.top + 1e-6);
    expect(seen.cellsLeft + columns * seen.cellWidth).toBeGreaterThanOrEqual(seen.right - 1e-6);
    expect(seen.cellsTop + rows * seen.cellHeight).toBeGreaterThanOrEqual(seen.bottom - 1e-6);
    expect(seen.seenRows.first).toBeGreaterThanOrEqual(0);
    expect(seen.seenRows.end).toBeLessThanOrEqual(rows);
    expect(seen.seenColumns.end).toBeLessThanOrEqual(columns);
  }), { numRuns: 60 });
});

test('from afar all is seen; from the nearest a cell has room for its number', () => {
  fc.assert(fc.property(large, ({ rows, columns }) => {
    const approach = approachTo(rows, columns);
    expect(seenFrom(approach, WHOLE)).toEqual(approach.geometry);
    const nearest = seenFrom(approach, { nearness: 1, row: 0, column: 0 });
    expect(nearest.shaped).toBe(true);
    expect(nearest.cellWidth).toBeGreaterThanOrEqual(approach.numbersFrom);
  }), { numRuns: 40 });
});

test('what lies at a point stays there while it comes nearer, unless an edge is in the way', () => {
  fc.assert(fc.property(large, share, share, share, ({ rows, columns }, nearness, across, down) => {
    const approach = approachTo(rows, columns);
    const { x, y, width, height } = windowOf(approach.geometry);
    const point = { x: x + across * width, y: y + down * height };
    const before = positionAt(approach.geometry, point.x, point.y);
    const after = positionAt(seenFrom(approach, approached(approach, WHOLE, nearness, point)), point.x, point.y);
    expect(after.column).toBeCloseTo(before.column, 6);
    expect(after.row).toBeCloseTo(before.row, 6);
  }), { numRuns: 60 });
});

test('coming nearer and going back, one sees all of it again', () => {
  fc.assert(fc.property(large, share, share, ({ rows, columns }, across, down) => {
    const approach = approachTo(rows, columns);
    const point = { x: approach.geometry.left + across * 100, y: approach.geometry.top + down * 100 };
    const near = moved(approach, approached(approach, WHOLE, 0.8, point), -300 * across, 200 * down);
    expect(approached(approach, near, 0, point)).toEqual(WHOLE);
  }), { numRuns: 40 });
});

test('labels never stand closer than a line, lie beside the window, and are more the nearer one comes', () => {
  fc.assert(fc.property(large, anyViewport, ({ rows, columns }, viewport) => {
    const approach = approachTo(rows, columns);
    const seen = seenFrom(approach, viewport);
    expect(seen.rowStep * seen.cellHeight).toBeGreaterThanOrEqual(LABEL.row - 1e-9);
    expect(seen.columnStep * seen.cellWidth).toBeGreaterThanOrEqual(LABEL.column - 1e-9);
    expect(seen.rowStep).toBeLessThanOrEqual(approach.geometry.rowStep);
    for (const row of [namedRows(seen).first, namedRows(seen).end - 1]) {
      expect(middleOfRow(seen, row)).toBeGreaterThanOrEqual(seen.top - 1e-6);
      expect(middleOfRow(seen, row)).toBeLessThanOrEqual(seen.bottom + 1e-6);
    }
    for (const column of [namedColumns(seen).first, namedColumns(seen).end - 1]) {
      expect(middleOfColumn(seen, column)).toBeGreaterThanOrEqual(seen.left - 1e-6);
      expect(middleOfColumn(seen, column)).toBeLessThanOrEqual(seen.right + 1e-6);
    }
  }), { numRuns: 60 });
});

/** The first and the last of a stretch; but not what ends at an edge by rounding alone. */
function ends({ first, end }: Range, middle: (position: number) => number, from: number, to: number): readonly number[] {
  return [first, end - 1].filter((position) => middle(position) > from + 1e-6 && middle(position) < to - 1e-6);
}

/** So narrow a window, from so near, that only one column's middle is seen. */
const ONE_COLUMN = [{ rows: 187, columns: 43 }, { nearness: 0.9866334208294197, row: 0, column: 0 }] as const;

test('the middle of every cell that is seen is that cell', () => {
  let tried = 0;
  fc.assert(fc.property(large, anyViewport, ({ rows, columns }, viewport) => {
    const subject = subjectOf(rows, columns);
    const seen = seenFrom(approachTo(rows, columns), viewport);
    for (const query of ends(namedRows(seen), (row) => middleOfRow(seen, row), seen.top, seen.bottom)) {
      for (const key of ends(namedColumns(seen), (column) => middleOfColumn(seen, column), seen.left, seen.right)) {
        const spot = { query, key, step: 'weights' };
        expect(spotAt(subject, seen, placeOf(subject, seen, spot))).toEqual(spot);
        tried += 1;
      }
    }
  }), { numRuns: 60, examples: [[...ONE_COLUMN]] });
  expect(tried).toBeGreaterThan(100);
});

test.each([64, 256, 512, 700, 1024])('%d tokens fit a column of text with what stands around them', (size) => {
  const { width, cellWidth, left, right } = approachTo(size, size).geometry;
  expect(width).toBeLessThanOrEqual(700);
  expect(right - left).toBeGreaterThanOrEqual(280);
  // Pixels, or pooled ones, of a whole number of halves: none is wider than its neighbour.
  expect((cellWidth * Math.ceil(1 / cellWidth) * 2) % 1).toBe(0);
});

test('vectors of a few numbers are not a hair', () => {
  expect(windowOf(approachTo(512, 17).geometry).width).toBeGreaterThan(100);
});
