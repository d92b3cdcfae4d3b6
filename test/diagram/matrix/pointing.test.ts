import fc from 'fast-check';
import { geometryOf } from '../../../src/diagram/matrix/geometry';
import { placeOf, spotAt, walk } from '../../../src/diagram/matrix/pointing';
import { subjectOf, type Subject } from '../../../src/diagram/matrix/subject';
import { anyTrace, examples } from '../../support/traces';
import type { Trace } from '../../../src/model/trace';

function subjectIn(trace: Trace, step: string): Subject {
  const [site] = trace.sites;
  const subject = site?.heads[0] && subjectOf(site, site.heads[0], step);
  if (subject === undefined) throw new Error(`There is no ${step}`);
  return subject;
}

test('the middle of every cell is that cell, whatever the tokens and the size', () => {
  fc.assert(fc.property(anyTrace, fc.constantFrom('queries', 'keys', 'weights', 'output'), (trace, step) => {
    const subject = subjectIn(trace, step);
    const geometry = geometryOf(subject, { axes: true, footer: [] });
    for (const row of [0, subject.matrix.rows - 1]) {
      for (const column of [0, subject.matrix.columns - 1]) {
        const spot = { [subject.step.rows]: row, [subject.step.columns]: column, step };
        expect(spotAt(subject, geometry, placeOf(subject, geometry, spot))).toEqual(spot);
      }
    }
  }), { numRuns: 50 });
});

const weights = subjectIn(examples.masked, 'weights');
const geometry = geometryOf(weights, { axes: true, footer: [] });

test('beside the cells lies a row, above them a column, in the corner nothing', () => {
  const { left, top, cellHeight } = geometry;
  expect(spotAt(weights, geometry, { x: left - 10, y: top + 1.5 * cellHeight })).toEqual({ query: 1 });
  expect(spotAt(weights, geometry, { x: left + 2, y: top - 5 })).toEqual({ key: 0 });
  expect(spotAt(weights, geometry, { x: 2, y: 2 })).toEqual({});
});

test('arrow keys start where the spot is, move by one, and stop at the edges', () => {
  const first = walk(weights, geometry, {}, 'ArrowDown');
  expect(first).toEqual({ query: 0, key: 0, step: 'weights' });
  expect(walk(weights, geometry, first, 'ArrowDown')).toEqual({ query: 1, key: 0, step: 'weights' });
  expect(walk(weights, geometry, first, 'ArrowRight')).toEqual({ query: 0, key: 1, step: 'weights' });
  expect(walk(weights, geometry, first, 'ArrowUp')).toEqual(first);
  expect(walk(weights, geometry, { query: 3, key: 2, step: 'weights' }, 'ArrowRight')).toEqual({ query: 3, key: 2, step: 'weights' });
  expect(walk(weights, geometry, { query: 2, channel: 1, step: 'output' }, 'ArrowLeft')).toEqual({ query: 2, key: 0, step: 'weights' });
});
