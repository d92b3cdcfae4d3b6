import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseWords, readWordLists } from '../../../training/words/vocabulary';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true }));

function listsOf(textbook: string, leftOut: string, composed: string): ReturnType<typeof readWordLists> {
  writeFileSync(join(folder, 'textbook.txt'), textbook);
  writeFileSync(join(folder, 'left-out.txt'), leftOut);
  writeFileSync(join(folder, 'composed.txt'), composed);
  return readWordLists(folder);
}

test('reads words, compositions, and the mark # itself, but no remarks', () => {
  expect(listsOf('# animals\ncat dog\n\n. # %\n', '# names\nsmith\n', "didn't = did not\n= = equal\n")).toEqual({
    textbook: ['cat', 'dog', '.', '#', '%'],
    leftOut: ['smith'],
    composed: [{ word: "didn't", of: ['did', 'not'] }, { word: '=', of: ['equal'] }],
  });
});

test.each(["didn't did not", 'i =', 'i'])('says that "%s" is no composition', (line) => {
  expect(() => listsOf('cat', 'smith', line)).toThrow(`"${line}" is not a word, an equals sign and words`);
});

test('takes the textbook whole, then the frequent plain words that are not left out', () => {
  const lists = listsOf('rug mat', 'smith', 'i = me');
  const byFrequency = ['the', ',', 'h1n1', 'of', 'smith', 'mat', 'x-ray', 'river', 'bank'];
  expect(chooseWords(byFrequency, lists, 5)).toEqual(['mat', 'of', 'river', 'rug', 'the']);
});

test('keeps a word that the textbook asks for though it is left out', () => {
  expect(chooseWords(['the'], listsOf('may', 'may', 'i = me'), 2)).toEqual(['may', 'the']);
});
