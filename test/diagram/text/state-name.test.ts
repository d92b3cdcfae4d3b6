import { notation, spoken, spokenWriting, stateLabel } from '../../../src/diagram/text/state-name';

test('what enters the first layer goes by its name, deeper states say how deep', () => {
  expect(notation({ token: 'it', depth: 0 })).toBe('it');
  expect(notation({ token: 'it', depth: 1 })).toBe('h₁(it)');
  expect(notation({ token: 'it', depth: 12 })).toBe('h₁₂(it)');
  expect(spoken({ token: 'it', depth: 0 })).toBe('“it”');
  expect(spoken({ token: 'it', depth: 12 })).toBe('“it” after layer 12');
});

test('what a row writes is told apart from what it produces', () => {
  expect(spokenWriting({ token: 'la', depth: 0 })).toBe('');
  expect(spokenWriting({ token: 'la', depth: 0, writes: { token: 'vache', produced: false } })).toBe(' It writes “vache”.');
  expect(spokenWriting({ token: 'la', depth: 0, writes: { token: 'vache', produced: true } })).toBe(' It produces “vache”.');
});

test('a long token is shortened inside its h, and the whole is kept', () => {
  const label = stateLabel({ token: 'Donaudampfschifffahrt', depth: 2 }, 80, 13);
  expect(label.text).toMatch(/^h₂\(Do.*…\)$/u);
  expect(label.whole).toBe('h₂(Donaudampfschifffahrt)');
  expect(label.width).toBeLessThanOrEqual(80);
});

test('what a row writes takes the room that its name leaves', () => {
  const writes = { token: 'anticonstitutionnellement', produced: false };
  const [short, long] = [stateLabel({ token: 'a', depth: 0, writes }, 100, 13), stateLabel({ token: 'anticonstitutionnel', depth: 0, writes }, 100, 13)];
  expect(short.writes?.width ?? 0).toBeGreaterThan(long.writes?.width ?? 0);
  expect(short.whole).toBe('a → anticonstitutionnellement');
  expect(stateLabel({ token: 'a', depth: 0, writes: { token: 'b', produced: false } }, 100, 13).whole).toBeUndefined();
});
