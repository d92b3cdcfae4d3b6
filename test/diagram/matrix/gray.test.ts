import { negativeGray, positiveGray, ruleGray } from '../../../src/diagram/matrix/gray';
import { bendOf, strengthOf } from '../../../src/diagram/matrix/strength';
import type { Subject } from '../../../src/diagram/matrix/subject';
import { drawnStep } from '../../../src/diagram/drawn-step';
import { matrixOf } from '../../support/traces';

const subject: Subject = {
  step: drawnStep('masked'),
  matrix: matrixOf([[2, -1], [-Infinity, 0]]),
  mask: { rules: ['causal', 'padding'], rows: 2, columns: 2, closedBy: Uint32Array.of(0, 0, 0b11, 0b10) },
  format: String,
  full: 2,
};

test('positive, negative and closed cells are apart, each in its own image', () => {
  expect([...positiveGray(subject)]).toEqual([255, 0, 0, 0]);
  expect([...negativeGray(subject)]).toEqual([0, Math.round(255 * strengthOf(0.5)), 0, 0]);
  expect([...ruleGray(subject, 0)]).toEqual([0, 0, 255, 0]);
  expect([...ruleGray(subject, 1)]).toEqual([0, 0, 255, 255]);
});

test('strength grows with the share, from nothing to all', () => {
  const strengths = [-1, 0, 0.05, 0.3, 0.9, 1, 2].map((share) => strengthOf(share));
  expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
  expect([strengths[1], strengths[5], strengths[6]]).toEqual([0, 1, 1]);
});

test('among hundreds of keys a weight of a hundredth is seen, and the order stays', () => {
  const among = (keys: number, share: number): number => strengthOf(share, bendOf(keys));
  expect(among(512, 0.01)).toBeGreaterThan(3 * among(64, 0.01));
  expect([0, 0.001, 0.01, 0.1, 1].map((share) => among(512, share)).every((strength, at, all) => at === 0 || strength > (all[at - 1] ?? 0))).toBe(true);
  expect([among(512, 0), among(512, 1)]).toEqual([0, 1]);
});
