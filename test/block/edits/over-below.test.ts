import { changesOver } from '../../../src/block/edits/over-below';
import { editedSource } from '../../../src/block/edits/edited-source';
import { parse } from '../../../src/block/parse';
import { blockWith, linkedNotes } from '../../support/linked-notes';

const defaults = JSON.stringify({ view: 'matrix', head: 1, knockout: ['it'], nudge: undefined, mask: { cross: 'causal' } });
const resolve = linkedNotes({ Other: blockWith('x', 'a it', 'nudge: {it -> it: 2}', 'view: [arcs, matrix]', 'model: bert') });

test('without anything below, changes are what they are', () => {
  expect(changesOver({ view: 'matrix', knockout: undefined }, 'a b', {})).toEqual({ view: 'matrix', knockout: undefined });
});

test('what lies below already is taken out, in whatever spelling', () => {
  expect(changesOver({ view: '[matrix]', head: '1', mask: '{ cross:  causal }', focus: 'it' }, 'a b\nhead: 2', { defaults })).toEqual({ view: '[matrix]', head: undefined, mask: undefined, focus: 'it' });
  expect(changesOver({ view: '[ arcs,matrix ]' }, 'from: [[Other#^x]]', { defaults, resolve })).toEqual({ view: undefined });
});

test('the nearest counts', () => {
  expect(changesOver({ view: 'matrix' }, 'from: [[Other#^x]]', { defaults, resolve })).toEqual({ view: 'matrix' });
});

test('a hand that is taken back is written as none, where one lies below', () => {
  expect(changesOver({ knockout: undefined, nudge: undefined }, 'a it', { defaults })).toEqual({ knockout: '[]', nudge: undefined });
  const changes = changesOver({ knockout: undefined, nudge: undefined }, 'from: [[Other#^x]]', { defaults, resolve });
  expect(changes).toEqual({ knockout: '[]', nudge: '{}' });
  const edited = editedSource('from: [[Other#^x]]', changes);
  const { spec, diagnostics } = parse(edited.ok ? edited.source : '', { defaults, resolve });
  expect([spec.knockout.everywhere, spec.nudge.everywhere, diagnostics]).toEqual([[], [], []]);
});

test('architecture and model let go of one another, and are written as they are', () => {
  expect(changesOver({ model: 'bert', architecture: undefined }, 'from: [[Other#^x]]', { resolve })).toEqual({ model: 'bert', architecture: undefined });
});
