import { blockWithId, resolverOf } from '../../../src/block/in-note/block-with-id';

const found = (text: string, id = 'x') => {
  const block = blockWithId({ path: 'Note.md', text }, { note: 'Note', id });
  return 'source' in block ? block.source : block.message;
};
const FENCE = '```attention\na b\n```';

test.each([
  ['after a blank line, as Obsidian writes it', `${FENCE}\n\n^x\n`],
  ['on the next line', `${FENCE}\n^x`],
  ['in the other case', `${FENCE}\n\n^X\n`],
  ['with other line ends', `${FENCE}\n\n^x\n`.replaceAll('\n', '\r\n')],
  ['after frontmatter', `---\nattention: {score: dot}\n---\n${FENCE}\n\n^x\n`],
  ['after other blocks', `\`\`\`attention\nc d\n\`\`\`\n\n^y\n\n${FENCE}\n\n^x\n`],
  ['in a callout', '> [!note]\n> ```attention\n> a b\n> ```\n>\n> ^x\n'],
  ['of the callout itself', '> ```attention\n> a b\n> ```\n\n^x\n'],
  ['in a list', '- one\n  ```attention\n  a b\n  ```\n\n  ^x\n'],
  ['of a fence of tildes', '~~~attention\na b\n~~~\n\n^x'],
  ['with blanks behind it', `${FENCE}\n\n^x  `],
])('the id stands below the block: %s', (_, text) => {
  expect(found(text)).toBe('a b');
});

test.each([
  ['there is none', FENCE],
  ['it is another one', `${FENCE}\n\n^y`],
  ['words stand between', `${FENCE}\n\nMore.\n`],
  ['it is longer', `${FENCE}\n\n^x-1`],
  ['words stand behind it', `${FENCE}\n\n^x y`],
])('no block has it: %s', (_, text) => {
  expect(found(text)).toBe('There is no block "^x" in "Note".');
});

test.each([
  ['a paragraph', `Words. ^x\n\n${FENCE}`],
  ['a paragraph below the block', `${FENCE}\n\nWords. ^x`],
  ['a line with blanks behind it', `Words. ^x  \n\n${FENCE}`],
  ['the first line of the note', `^x\n\n${FENCE}`],
  ['words on a line of their own', `${FENCE}\n\nWords.\n^x`],
  ['another language', '```python\na b\n```\n\n^x'],
  ['a block that is not closed', '```attention\na b\n\n^x'],
])('something else has it: %s', (_, text) => {
  expect(found(text)).toBe('"^x" in "Note" is not an attention block.');
});

test('of two with the same id, the first', () => {
  expect(found(`${FENCE}\n\n^x\n\n\`\`\`attention\nc\n\`\`\`\n\n^x`)).toBe('a b');
});

test('an id is not put together from two words', () => {
  expect(found(`${FENCE}\n\n^x y`, 'xy')).toBe('There is no block "^xy" in "Note".');
});

describe('why there is none, and the way out', () => {
  const blockIn = (text: string, note: string) => blockWithId({ path: 'Note.md', text }, { note, id: 'a-name' });
  const PUT = 'Put the id on a line of its own below the closing fence of an attention block.';
  const WRITE = 'Write ^a-name on a line of its own below the closing fence of the block.';

  test('in another note, and in the same', () => {
    expect(blockIn('Words. ^a-name', 'Other')).toEqual({ message: '"^a-name" in "Other" is not an attention block.', hint: PUT });
    expect(blockIn('Words. ^a-name', '')).toEqual({ message: '"^a-name" in the same note is not an attention block.', hint: PUT });
    expect(blockIn(FENCE, 'Other')).toEqual({ message: 'There is no block "^a-name" in "Other".', hint: WRITE });
    expect(blockIn(FENCE, '')).toEqual({ message: 'There is no block "^a-name" in the same note.', hint: WRITE });
  });

  test('a note that cannot be read says so itself', () => {
    const resolve = resolverOf((note, from) => (note === 'Note' ? { path: 'Note.md', text: `${FENCE}\n^x` } : { message: `No ${note} from ${from}.`, hint: 'h' }));
    expect(resolve({ note: 'Note', id: 'x' }, 'A.md')).toEqual({ path: 'Note.md', source: 'a b' });
    expect(resolve({ note: 'None', id: 'x' }, 'A.md')).toEqual({ message: 'No None from A.md.', hint: 'h' });
  });
});
