import { spelled } from '../../../src/block/edits/spelled';

test.each(['it', 'étudiant', 'a b', '[CLS]', 'true', 'null', '~', '\\'])('%s stands as it is', (word) => expect(spelled(word)).toBe(word));

test.each(['5', '-1', '1e3', '0x10', 'a: b', '#1', 'a #b', '- a', '[a', '{', '*the*', '\'tis', '"'])('%s would be something else without quotes', (word) => {
  expect(spelled(word)).toBe(JSON.stringify(word));
});

test.each([' a', 'a ', 'a\tb'])('%j keeps its blanks in quotes', (word) => expect(spelled(word)).toBe(JSON.stringify(word)));

test.each(['', 'a  b', '\u00A0'])('%j has no spelling that means it', (word) => expect(spelled(word)).toBeUndefined());
