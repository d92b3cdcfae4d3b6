import { readFileSync } from 'node:fs';

export interface Composed {
  readonly word: string;
  readonly of: readonly string[];
}

/** The word lists beside this file. */
export interface WordLists {
  readonly textbook: readonly string[];
  readonly leftOut: readonly string[];
  readonly composed: readonly Composed[];
}

export function readWordLists(folder: string): WordLists {
  const lines = (name: string): string[] => linesOf(readFileSync(`${folder}/${name}.txt`, 'utf8'));
  return {
    textbook: lines('textbook').flatMap(wordsOf),
    leftOut: lines('left-out').flatMap(wordsOf),
    composed: lines('composed').map(composedOf),
  };
}

/** The textbook's words, and the most frequent plain ones of the source until there are `count`, in code-unit order. */
export function chooseWords(byFrequency: readonly string[], { textbook, leftOut }: WordLists, count: number): string[] {
  const refused = new Set(leftOut);
  const chosen = new Set(textbook);
  const plain = byFrequency.filter((word) => /^[a-z]+$/u.test(word) && !refused.has(word));
  for (const word of plain) {
    if (chosen.size >= count) break;
    chosen.add(word);
  }
  return [...chosen].sort();
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
}

function wordsOf(line: string): string[] {
  return line.split(' ');
}

/** `didn't = did not` */
function composedOf(line: string): Composed {
  const [word = '', equals, ...of] = line.split(' ');
  if (equals !== '=' || of.length === 0) throw new Error(`"${line}" is not a word, an equals sign and words`);
  return { word, of };
}
