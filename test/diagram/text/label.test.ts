import fc from 'fast-check';
import { labelOf } from '../../../src/diagram/text/label';
import { characters, widthOf } from '../../../src/diagram/text/width';
import { busy } from '../../support/busy';
import { anyToken } from '../../support/traces';

test('a word that fits is kept', () => {
  expect(labelOf('animal', 100, 13)).toEqual({ text: 'animal', width: widthOf('animal', 13) });
});

test('a word that does not fit ends in … and keeps its whole text', () => {
  const { text, whole } = labelOf('Donaudampfschifffahrtsgesellschaftskapitän', 100, 13);
  expect(text).toMatch(/^Donaudamp\p{L}*…$/u);
  expect(whole).toBe('Donaudampfschifffahrtsgesellschaftskapitän');
});

test('characters that fill a square take twice the room', () => {
  expect(widthOf('日本', 10)).toBeGreaterThan(1.7 * widthOf('ab', 10));
  expect(widthOf('👩‍👩‍👧', 10)).toBe(widthOf('👩', 10));
  expect(widthOf('🇪🇺', 10)).toBe(widthOf('👩', 10));
  expect(widthOf('e\u0301', 10)).toBe(widthOf('e', 10));
});

test('an emoji of several people is dropped whole or not at all', () => {
  for (let room = 10; room < 90; room += 3) {
    const { text } = labelOf('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', room, 13);
    expect(text.replaceAll('👩‍👩‍👧', '')).toMatch(/^…?$/u);
  }
});

test('no label is wider than its room, once there is room for a few characters', () => {
  fc.assert(fc.property(anyToken, fc.integer({ min: 30, max: 120 }), (token, room) => {
    const { text, width } = labelOf(token, room, 13);
    expect(width).toBeLessThanOrEqual(room);
    expect(width).toBeCloseTo(widthOf(text, 13), 9);
    expect(characters(text).length).toBeGreaterThan(0);
  }));
});

test('special tokens that differ at their end stay different when they are shortened', () => {
  const [first, second] = ['<extra_id_0>', '<extra_id_1>'].map((token) => labelOf(token, 60, 13).text);
  expect(first).toMatch(/^<ex\w*…0>$/u);
  expect(second).toBe(first?.replace('0>', '1>'));
});

test('marks that are piled up keep to their line, and the whole pile is said; letters of many marks keep theirs', () => {
  const [piled, whole] = ['Z\u0337\u0321\u0353\u0301\u0302a', 'Z\u0337\u0321\u0353a'];
  expect(labelOf(piled, 100, 13)).toEqual({ text: whole, whole: piled, width: widthOf('Za', 13) });
  expect(labelOf('Ệ', 100, 13).text).toBe('Ệ');
  expect(labelOf('👩‍👩‍👧‍👦🏳️‍🌈', 100, 13).text).toBe('👩‍👩‍👧‍👦🏳️‍🌈');
});

test('what an emoji is made of is not cut at the end of a special token', () => {
  expect(labelOf(`<${'x'.repeat(30)}👩‍👩‍👧>`, 90, 13).text).toMatch(/^<x+…👩‍👩‍👧>$/u);
});

test('a token as long as its block is measured and kept only as far as anybody reads', () => {
  const start = busy();
  const { text, whole } = labelOf('é'.repeat(200_000), 100, 13);
  expect(busy() - start).toBeLessThan(1000);
  expect(text).toMatch(/^é+…$/u);
  expect(whole).toBe(`${'é'.repeat(5000)}…`);
});
