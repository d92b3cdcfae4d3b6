import fc from 'fast-check';
import { blocksOf } from '../../src/block/note';

function found(note: string): [source: string, line: number, column: number][] {
  return blocksOf(note).map(({ source, inNote }) => {
    const { line, column } = inNote({ line: 1, column: 1 });
    return [source, line, column];
  });
}

describe('blocksOf', () => {
  test.each<[name: string, note: string, blocks: [string, number, number][]]>([
    ['plain', 'a\n\n```attention\nthe cat\n```\n', [['the cat\n', 4, 1]]],
    ['tildes', '~~~attention\nthe cat\n~~~', [['the cat\n', 2, 1]]],
    ['a longer fence around a shorter one', '````attention\nthe cat\n```\nkeys: a\n````', [['the cat\n```\nkeys: a\n', 2, 1]]],
    ['inside a longer fence of another language it is only shown', '````md\n```attention\nthe cat\n```\n````', []],
    ['callout', '> [!note] Title\n> ```attention\n> the cat\n> ```', [['the cat\n', 3, 3]]],
    ['nested quote', '> > ```attention\n> > the cat\n> > ```', [['the cat\n', 2, 5]]],
    ['list', '- item\n\n  ```attention\n  the cat\n  ```', [['the cat\n', 4, 3]]],
    ['nested list in a quote', '> 1. one\n>    - two\n>      ```attention\n>      the cat\n>      ```', [['the cat\n', 4, 8]]],
    ['never closed', '```attention\nthe cat', [['the cat', 2, 1]]],
    ['after frontmatter', '---\ntags: [a]\n---\n```attention\nthe cat\n```', [['the cat\n', 5, 1]]],
    ['with Windows line ends', 'a\r\n```attention\r\nthe cat\r\n```\r\n', [['the cat\n', 3, 1]]],
    ['words after the language', '```attention wide\nthe cat\n```', [['the cat\n', 2, 1]]],
    ['another language', '```attentions\nthe cat\n```', []],
    ['indented code', '    ```attention\n    the cat\n    ```', []],
  ])('%s', (_, note, blocks) => {
    expect(found(note)).toEqual(blocks);
  });

  test('a place in a block is found in the note, whatever stands before its lines', () => {
    const prefix = fc.constantFrom('', '> ', '> > ', '  ', '>   ');
    const word = fc.stringMatching(/^[a-z]{1,8}$/u);
    fc.assert(
      fc.property(prefix, fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(4), (marks, words, pick) => {
        const note = ['before', '', ...['```attention', ...words, '```'].map((line) => marks + line)].join('\n');
        const [block] = blocksOf(note);
        const index = pick % words.length;
        const { line, column } = block?.inNote({ line: index + 1, column: 1 }) ?? { line: 0, column: 0 };
        expect(note.split('\n')[line - 1]?.slice(column - 1)).toBe(words[index]);
      }),
    );
  });
});
