import { blockWithId } from '../../../src/block/in-note/block-with-id';

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
])('the id stands below the block: %s', (_, text) => {
  expect(found(text)).toBe('a b');
});

test.each([
  ['there is none', FENCE],
  ['it is another one', `${FENCE}\n\n^y`],
  ['words stand between', `${FENCE}\n\nMore.\n`],
  ['it is longer', `${FENCE}\n\n^x-1`],
])('no block has it: %s', (_, text) => {
  expect(found(text)).toBe('There is no block "^x" in "Note".');
});

test.each([
  ['a paragraph', `Words. ^x\n\n${FENCE}`],
  ['words on a line of their own', `${FENCE}\n\nWords.\n^x`],
  ['another language', '```python\na b\n```\n\n^x'],
  ['a block that is not closed', '```attention\na b\n\n^x'],
])('something else has it: %s', (_, text) => {
  expect(found(text)).toBe('"^x" in "Note" is not an attention block.');
});

test('of two with the same id, the first', () => {
  expect(found(`${FENCE}\n\n^x\n\n\`\`\`attention\nc\n\`\`\`\n\n^x`)).toBe('a b');
});
