import fc from 'fast-check';
import { leftState, readLeft } from '../../../src/obsidian/remembered/left-blocks';
import { validState } from '../../../src/obsidian/remembered/valid-state';

test('whatever was stored, what is read is safe to draw from, and reading it again gives the same', () => {
  const part = fc.oneof(fc.anything(), fc.constantFrom('self', 1, 0, ['matrix'], { query: 1 }, { site: 'cross', keys: 'a' }));
  const state = fc.dictionary(fc.constantFrom('site', 'layer', 'head', 'views', 'step', 'tried', 'held', '__proto__', 'other'), part);
  const stored = fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), fc.record({ path: part, hash: part, nth: part, state: fc.oneof(state, fc.anything()) }))));
  fc.assert(fc.property(stored, (data) => {
    const left = readLeft(data);
    for (const { path, hash, nth, state: own } of left) {
      expect([typeof path, typeof hash, typeof nth]).toEqual(['string', 'string', 'number']);
      expect(validState(own)).toEqual(own);
      expect(own.views ?? []).toEqual((own.views ?? []).filter((view) => typeof view === 'string'));
      expect(own.layer ?? 1).toBeGreaterThanOrEqual(1);
    }
    expect(readLeft(left)).toEqual(left);
  }));
});

test('parts that are right stay, parts that are not are dropped', () => {
  expect(validState({ site: 'self', layer: 0, head: 0, views: ['arcs', 3], step: 2.5, tried: { site: 'cross' }, held: { query: 1, key: '2' }, other: 1 })).toEqual({ site: 'self', head: 0 });
  expect(validState({ step: 1025 })).toEqual({});
  expect(validState({ layer: 2, views: ['arcs'], step: 3, tried: { site: 'cross', keys: 'a' }, held: { query: 0, step: 'weights' } })).toEqual({ layer: 2, views: ['arcs'], step: 3, tried: { site: 'cross', keys: 'a' }, held: { query: 0, step: 'weights' } });
  expect(leftState(readLeft([{ path: 'a', hash: 'b', nth: 0, state: 'x' }]), { path: 'a', hash: 'b', nth: 0 })).toEqual({});
});
