import fc from 'fast-check';
import { LINE_START, pastBlanks, reachIn, textAfter, textBefore } from '../../../src/block/in-note/container';
import { fencedBlocks } from '../../../src/block/in-note/fence';
import { blocksOf } from '../../../src/block/note';

/** With blanks for tabs, which reach to the next multiple of four. */
function expanded(text: string): string {
  return Array.from(text).reduce((whole, mark) => whole + (mark === '\t' ? ' '.repeat(4 - (whole.length % 4)) : mark), '');
}

test('a line that is parted at any column, within a tab too, has the same columns', () => {
  const lead = fc.array(fc.constantFrom(' ', '\t'), { maxLength: 5 }).map((marks) => marks.join(''));
  fc.assert(fc.property(fc.constantFrom('', '> ', '>', ' >'), lead, fc.nat(12), (quote, blanks, most) => {
    const line = `${quote}${blanks}a\tb`;
    const start = quote === '' ? LINE_START : reachIn([{ kind: 'quote' }], line);
    if (start === undefined) throw new Error('not in the quote');
    const reach = pastBlanks(line, start, most);
    const before = textBefore(line, reach);
    expect(expanded(before)).toHaveLength(reach.column);
    expect(expanded(before + textAfter(line, reach))).toBe(expanded(line));
  }));
});

/** What a block holds shows what it stands in: it ends where that ends. */
describe('where a block ends is where a Markdown reader ends it', () => {
  test.each<[what: string, source: readonly string[], note: readonly string[]]>([
    ['in an item three columns in', ['x'], ['   - ```attention', '     x', '   y']],
    ['four columns in it is code', [], ['a', '', '    - ```attention', '      x', '      ```']],
    ['in a quote three columns in', ['x'], ['   > ```attention', '   > x', '   > ```']],
    ['four columns in it is code, too', [], ['    > ```attention', '    > x', '    > ```']],
    ['in an item of a quote that an item began with', ['x'], ['- > - b', '  >   ```attention', '  >   x', '  > y']],
    ['in an item whose mark stands alone', ['x'], ['-', '  ```attention', '  x', ' y']],
    ['in an item that begins with code', ['x'], ['-     code', '', '  ```attention', '  x', 'y']],
    ['in an item that the next line leaves', [''], ['1. a', '   ```attention', 'b']],
    ['in an item, and the next one follows', [''], ['- ```attention', '- x', '  ```']],
    ['less far in than an item above it', ['z'], ['- a', '', '      deep', ' ```attention', 'z']],
    ['in a quote, after a text that left its item', ['x\nz'], ['> - a', '>', '> b', '>   ```attention', '>   x', '> z']],
    ['with a blank before its language', ['x'], ['``` attention', 'x', '```']],
    ['in tildes, with backticks in its words', ['x'], ['~~~attention a `b`', 'x', '~~~']],
    ['backticks after backticks make no fence', [], ['```attention a `b`', 'x', '```']],
    ['closed by a fence with blanks behind it', ['x'], ['```attention', 'x', '```  ', 'y']],
  ])('%s', (_, sources, note) => {
    const text = note.join('\n');
    const found = fencedBlocks(text);
    expect(found.map(({ source }) => source)).toEqual(sources);
    expect(blocksOf(text).map(({ source }) => source.replace(/\n$/u, ''))).toEqual(sources.map((source) => source.trim()));
  });
});
