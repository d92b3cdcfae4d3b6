import { parse } from '../../src/block/parse';

const importedBy = (value: string): string | undefined => parse(`import: ${value}`).spec.imported;
const saidOf = (text: string): string[] => parse(text).diagnostics.map(({ severity, line, column, message, hint }) => `${severity} ${line}:${column} ${message} ${hint ?? ''}`);

test.each([
  ['[[file.json]]', 'file.json'],
  ['[[path/to file.json]]', 'path/to file.json'],
  ['[[file.json|what it is called]]', 'file.json'],
  ['[[ file.json#part ]]', 'file.json'],
  ['path/file.json', 'path/file.json'],
  ['Some file.JSON', 'Some file.JSON'],
  ['"[[file.json]]"', 'file.json'],
  ["'file.json'", 'file.json'],
  ['[[a, b.json]]', 'a, b.json'],
])('import: %s is the file %s', (written, path) => {
  expect([importedBy(written), saidOf(`import: ${written}`)]).toEqual([path, []]);
});

test('in a block of JSON and in a reading, where YAML takes the brackets for lists', () => {
  expect(parse('{"import": "[[file.json]]"}').spec.imported).toBe('file.json');
  expect(parse('{import: [[file.json|x]]}').spec.imported).toBe('file.json');
  expect(parse('import: a.json\ncompare: [{}, {import: [[b.json]]}, {pieces: merge}]').readings.map(({ spec: { imported, pieces } }) => [imported, pieces])).toEqual([['a.json', 'keep'], ['b.json', 'keep'], ['a.json', 'merge']]);
});

test('what is no file of the vault is a mistake at its place', () => {
  const HINT = 'Write its name with the ending: [[attention.json]].';
  const ELSEWHERE = 'Put the file into the vault and link to it: [[attention.json]].';
  expect(saidOf('import: [[note]]')).toEqual([`error 1:9 "[[note]]" is not a JSON file. ${HINT}`]);
  expect(saidOf('import: picture.png')).toEqual([`error 1:9 "picture.png" is not a JSON file. ${HINT}`]);
  expect(saidOf('import: https://example.com/a.json')).toEqual([`error 1:9 "https://example.com/a.json" is not in the vault, and nothing is fetched from elsewhere. ${ELSEWHERE}`]);
  expect(saidOf('import: "file:///etc/a.json"')).toEqual([`error 1:9 "file:///etc/a.json" is not in the vault, and nothing is fetched from elsewhere. ${ELSEWHERE}`]);
  expect(saidOf('import: []')).toEqual(['error 1:9 "[]" is not a JSON file. ' + HINT]);
  expect(saidOf('import: a.json\npieces: join')).toEqual(['error 2:9 "pieces" takes one of keep, merge; found "join". For example: pieces: merge']);
});

test('pieces without a file', () => {
  expect(saidOf('a b\npieces: merge')).toEqual(['warning 2:1 There are no pieces of words here: nothing is imported. Take the line out, or add one: import: [[recorded/snowboarder.json]]']);
});

test('a line of text for people is taken literally unless it is quoted', () => {
  expect(parse('a b\ntitle: [CLS]\ncaption: [it, here]').spec.presentation).toMatchObject({ title: '[CLS]', caption: '[it, here]' });
  expect(parse('a b\ntitle: "it: here" # not this').spec.presentation.title).toBe('it: here');
});
