import fc from 'fast-check';
import { fenceAround, fencedBlocks, fencesIn, sourceOf } from '../../../src/block/in-note/fence';
import { blocksOf } from '../../../src/block/note';
import { hasTabInQuote, noteWithBlock } from '../../support/notes-with-blocks';

/** `|` is the caret. */
function around(marked: string): string | undefined {
  const caret = marked.slice(0, marked.indexOf('|')).split('\n').length - 1;
  return sourceAt(marked.replace('|', '').split('\n'), caret);
}

function sourceAt(lines: readonly string[], caret: number): string | undefined {
  const fence = fenceAround(lines, caret);
  return fence && sourceOf(lines, fence);
}

describe('the block around a caret', () => {
  test.each<[name: string, note: string, source: string | undefined]>([
    ['plain', 'a\n\n```attention\nthe c|at\n```\n', 'the cat'],
    ['tildes', '~~~attention\nthe cat|\n~~~', 'the cat'],
    ['a longer fence around a shorter one', '````attention\nthe cat\n```\nke|ys: a\n````', 'the cat\n```\nkeys: a'],
    ['inside a longer fence of another language it is only shown', '````md\n```attention\nthe c|at\n```\n````', undefined],
    ['callout', '> [!note] Title\n> ```attention\n> the cat\n> mask:| causal\n> ```', 'the cat\nmask: causal'],
    ['nested quote', '> > ```attention\n> > the c|at\n> > ```', 'the cat'],
    ['list', '- item\n\n  ```attention\n  the c|at\n    - a\n  ```', 'the cat\n  - a'],
    ['the item itself', '- ```attention\n  the c|at\n  ```', 'the cat'],
    ['nested list in a quote', '> 1. one\n>    - two\n>      ```attention\n>      the |cat\n>      ```', 'the cat'],
    ['never closed', '```attention\nthe cat|', 'the cat'],
    ['a quote that ends', '> ```attention\n> the cat\n\nte|xt', undefined],
    ['a list that ends', '- ```attention\n  the cat\n\nte|xt', undefined],
    ['on its own fence', '```atten|tion\nthe cat\n```', undefined],
    ['on its closing fence', '```attention\nthe cat\n``|`', undefined],
    ['below it', '```attention\nthe cat\n```\nte|xt', undefined],
    ['between two blocks', '```attention\na\n```\n|\n```attention\nb\n```', undefined],
    ['in the second of two', '```attention\na\n```\n\n```attention\nb|\n```', 'b'],
    ['after a block of another language', '```js\nlet a\n```\n```attention\nb|\n```', 'b'],
    ['another language', '```attentions\nthe c|at\n```', undefined],
    ['indented code', 'text\n\n    ```attention\n    the c|at\n    ```', undefined],
    ['an inline fence', '``` attention ` a\nthe c|at', undefined],
    ['a list with tabs', '-\ta\n\n\t```attention\n\tthe c|at\n\t\tb\n\t```', 'the cat\n\tb'],
    ['a tab that is half the mark of the quote', '>\t```attention\n>\t the c|at\n>\t```', ' the cat'],
    ['a list, further to the right than its text', '- a\n\n  b\n\n     ```attention\n   the c|at\n     ```', 'the cat'],
    ['a quote in an item of a list in a quote', '> - > - a\n>   >   ```attention\n>   >   the c|at\n>   >   ```', 'the cat'],
    ['an item below an empty mark', '-\n  ```attention\n  the c|at\n  ```', 'the cat'],
    ['after a list that a text has ended', '- a\n\ntext\n\n    ```attention\n    the c|at\n    ```', undefined],
    ['indented code below a block that holds a list', '```attention\nview:\n- arcs\n  ```\n    ```attention\n    the c|at\n    ```', undefined],
    ['an item below a block that holds a wider list', '- a\n\n  ```attention\n  view:\n    - arcs\n  ```\n\n     ```attention\n     the c|at\n     ```', 'the cat'],
    ['closing marks that are code', '```attention\nthe cat\n    ```\nkeys|: a\n```', 'the cat\n    ```\nkeys: a'],
  ])('%s', (_, note, source) => {
    expect(around(note)).toBe(source);
  });

  it('has a closing fence, or none yet', () => {
    const closed = (note: string) => [...fencesIn(note.split('\n'))].map((fence) => fence.closed);
    expect(closed('```attention\na\n```\n```js\n```\n> ```attention\n> b\n\n```attention\nc')).toEqual([true, false, false]);
  });

  it('is where a Markdown parser finds one', () => {
    const inside = fc.array(fc.constantFrom('text', 'keys: a', '  - b', '', '> quoted', '- item'), { minLength: 1, maxLength: 4 });
    const fenced = fc.tuple(fc.constantFrom(['```attention', '```'], ['~~~attention', '~~~'], ['````attention', '````'], ['```js', '```']), inside).map(([[open, close], lines]) => [open, ...lines, close]);
    const within = fc.constantFrom((lines: string[]) => lines, quoted, listed, (lines: string[]) => quoted(listed(lines)), (lines: string[]) => listed(quoted(lines)), (lines: string[]) => quoted(quoted(lines)));
    const part = fc.oneof(fc.tuple(fenced, within).map(([lines, wrap]) => wrap(lines)), fc.constantFrom(['text'], ['- item', '  more'], ['> quote']));
    fc.assert(fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const lines = parts.flatMap((one) => ['', 'text', '', ...one]);
      const found = [...new Set(lines.flatMap((_, caret) => sourceAt(lines, caret) ?? []))];
      expect(found).toEqual([...new Set(blocksOf(lines.join('\n')).map(({ source }) => source.replace(/\n$/u, '')))]);
    }), { numRuns: 1000 });
  });
});

describe('every block of a note', () => {
  it('has its lines and its own text', () => {
    expect(fencedBlocks('# A\r\n\r\n> [!note]\r\n> ```attention\r\n> a b\r\n> ```\r\n\r\n~~~js\r\n```attention\r\n~~~\r\n- one\r\n  ```attention x\r\n  c\r\n')).toEqual([
      { opening: 3, end: 5, source: 'a b' },
      { opening: 11, end: 14, source: 'c\n' },
    ]);
  });

  it('is not in the frontmatter', () => {
    expect(fencedBlocks('---\na: |\n  ```attention\n---\n```attention\na\n```')).toEqual([{ opening: 4, end: 6, source: 'a' }]);
  });

  it('is what a Markdown parser finds, twice where it stands twice, at the same lines', () => {
    const line = fc.constantFrom('```attention', '```', '~~~attention', '~~~', '````attention', '````', '```js', 'text', '', 'keys: a');
    const plain = fc.array(line, { maxLength: 14 });
    const note = fc.oneof(plain, plain.map(quoted), fc.tuple(plain, plain).map(([a, b]) => [...a, '', 'text', '', ...quoted(b)]));
    fc.assert(fc.property(note, (lines) => {
      const parsed = blocksOf(lines.join('\n')).map(({ source, inNote }) => [source.replace(/\n+$/u, ''), inNote({ line: 1, column: 1 }).line - 2]);
      expect(fencedBlocks(lines.join('\n')).map(({ source, opening }) => [source.replace(/\n+$/u, ''), opening])).toEqual(parsed);
    }), { numRuns: 1000 });
  });
});

test('every block of a note as people write them, and as a Markdown parser finds them', () => {
  const note = noteWithBlock.filter((text) => !hasTabInQuote(text));
  fc.assert(fc.property(note, (text) => {
    const parsed = blocksOf(text).map(({ source, inNote }) => [source.trimEnd().replaceAll('\r', ''), inNote({ line: 1, column: 1 }).line - 2]);
    expect(fencedBlocks(text).map(({ source, opening }) => [source.trimEnd(), opening])).toEqual(parsed);
  }), { numRuns: 1000 });
});

function quoted(lines: string[]): string[] {
  return lines.map((line) => `> ${line}`);
}

function listed(lines: string[]): string[] {
  return ['- item', '', ...lines.map((line) => `  ${line}`)];
}
