import { readBlock } from '../edits/meaning';
import { linesOf } from '../source';

/** Text of a note → the text of a block that has it as its sentence; undefined where there are no words in it. */
export function blockFromSelection(selected: string): string | undefined {
  const text = selected.split(/\r\n?|\n/u).map(withoutMarks).join(' ').replace(/\s+/gu, ' ').trim();
  if (text === '') return undefined;
  return [text, `queries: ${text}`, `queries: ${JSON.stringify(text)}`].find(readsAsText);
}

/** Without the marks of quotes, lists and headings before a line, and those of emphasis and links in it. */
function withoutMarks(line: string): string {
  return line
    .replace(/^[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+)?/u, '')
    .replace(/\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]/gu, '$1')
    .replace(/\*\*|__|==|~~|`/gu, '')
    // Not by a lookbehind: iOS reads none before 16.4.
    .replace(/(^|[^\p{L}\p{N}])([*_])(\S(?:[^*_]*\S)?)\2(?![\p{L}\p{N}])/gu, '$1$3');
}

/** Whether nothing is read but sequences, and nothing is wrong with them. */
function readsAsText(source: string): boolean {
  const { written, diagnostics } = readBlock(linesOf(source));
  return written.length > 0 && diagnostics.length === 0 && written.every(({ word, value }) => ['queries', 'keys'].includes(word) && value?.kind === 'scalar');
}
