import { changesIn, handIn, keysByHand, linesOf } from '../../../src/diagram/what-if/lines';
import type { WhatIf } from '../../../src/model/what-if';
import type { Trace } from '../../../src/model/trace';
import { createPipeline } from '../../../src/pipeline';

const pipeline = createPipeline();
const FAMOUS = "The animal didn't cross the street because it was too wide";

/** Numbers and weights; what was asked for by another text is not the text's. */
function numbersOf({ diagnostics: _, ...trace }: Trace): unknown {
  return trace;
}

/** The block as the lines would have it: other lines of these keys are gone. */
function rewritten(block: readonly string[], lines: readonly string[]): string {
  return [...block.filter((line) => !/^(?:knockout|nudge):/u.test(line)), ...lines].join('\n');
}

describe('what is tried out by hand is what the lines say that are to be written', () => {
  const cell = { query: 5, key: 'street' } as const;
  test.each<[readonly string[], WhatIf, string, readonly string[]]>([
    [[FAMOUS, 'model: tiny-translate'], { cross: { knockout: [cell, 'because'], nudge: [] } }, 'cross', ['knockout: [5 -> street, because]']],
    [[FAMOUS, 'model: tiny-translate', 'knockout: street'], { cross: { knockout: [], nudge: [{ of: { query: "qu'elle", key: 'street' }, by: -2.5 }, { of: 'wide', by: 1 }] } }, 'cross', ["nudge: {qu'elle -> street: -2.5, wide: 1}"]],
    [[FAMOUS, 'model: tiny-transformer'], { cross: { knockout: [cell], nudge: [] } }, 'cross', ['knockout: 5 -> street']],
    [[FAMOUS, 'model: tiny-transformer', 'knockout: street'], { 'encoder-self': { knockout: ['it'], nudge: [{ of: 4, by: 3 }] } }, 'cross', ['knockout: {cross: street, encoder-self: it}', 'nudge: {encoder-self: {4: 3}}']],
    [[FAMOUS, 'model: tiny-transformer', 'knockout: {decoder-self: rue, cross: street}'], { cross: { knockout: [], nudge: [] } }, 'cross', ['knockout: {decoder-self: rue}']],
    [['queries: {tokens: ["4", "a: b", "a -> b"], vectors: [[1], [2], [3]]}', 'knockout: ["4", "a: b"]'], { self: { knockout: ['4', 'a: b', 'a -> b'], nudge: [{ of: 'a -> b', by: 1 }] } }, 'self', ['knockout: ["4", "a: b", "a -> b"]', 'nudge: {"a -> b": 1}']],
    [['a cross c', 'heads: 2'], { self: { knockout: [], nudge: [{ of: 'cross', by: 2 }] } }, 'self', ['nudge: {cross: 2}']],
  ])('%j with %j', (block, whatIf, opening, lines) => {
    const { request, byHand } = pipeline.read(block.join('\n'));
    expect(linesOf(keysByHand(whatIf, byHand, opening))).toEqual(lines);
    const { trace } = pipeline.read(rewritten(block, lines));
    expect(trace.diagnostics).toEqual([]);
    expect(numbersOf(request({ whatIf }))).toEqual(numbersOf(trace));
  });
});

test('what the block says itself is where it begins, and can be taken away one by one', () => {
  const { byHand } = pipeline.read('a b c\nknockout: [a, b -> c]\nnudge: {self: {b: 1, c -> a: -2}}');
  const hand = handIn(byHand, 'self', true);
  expect(changesIn(hand).map(({ line }) => line)).toEqual(['knockout: a', 'knockout: b -> c', 'nudge: {b: 1}', 'nudge: {c -> a: -2}']);
  expect(changesIn(hand).map(({ without }) => changesIn(without).length)).toEqual([3, 3, 3, 3]);
  expect(handIn(byHand, 'self', false)).toEqual({ knockout: [], nudge: hand.nudge });
  expect(keysByHand({ self: { knockout: [], nudge: [] } }, byHand, 'self')).toEqual({ knockout: undefined, nudge: undefined });
});
