import fc from 'fast-check';
import { addressIn, linkTo } from '../../../src/obsidian/links/block-address';
import { linkedBlock, ordinalOf } from '../../../src/obsidian/links/linked-block';
import { LinkedViews } from '../../../src/obsidian/links/linked-views';
import { fingerprint } from '../../../src/obsidian/fingerprint';
import { nameBelow } from '../../../src/block/in-note/block-name';
import { fencedBlocks, linesOfNote } from '../../../src/block/in-note/fence';

/** As Obsidian reads a link: parts between ampersands, decoded one by one. */
function parametersOf(link: string): Record<string, string> {
  const [, query = ''] = link.split('?');
  return Object.fromEntries(query.split('&').map((pair) => pair.split('=').map(decodeURIComponent)));
}

const address = { file: 'Notes/Ä & B.md', block: 2, fingerprint: 'k3x9', view: { site: 'cross', layer: 2, head: 0, views: ['matrix'], tried: { site: 'cross', keys: 'je + suis' } } };

test('a link is read back as it was written', () => {
  const link = linkTo('My vault', address);
  expect(link).toMatch(/^obsidian:\/\/attention-diagrams\?vault=My%20vault&file=Notes%2F%C3%84%20%26%20B\.md&block=2&hash=k3x9&view=/u);
  expect(addressIn(parametersOf(link))).toEqual(address);
  fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), fc.integer({ min: 1, max: 10_000 }), (file, block) => {
    expect(addressIn(parametersOf(linkTo('v', { file, block, fingerprint: '0', view: {} })))).toEqual({ file, block, fingerprint: '0', view: {} });
  }));
});

test.each([
  ['no file', { block: '1', hash: 'a' }],
  ['an endless path', { file: 'a'.repeat(1001), block: '1', hash: 'a' }],
  ['no block', { file: 'a.md', hash: 'a' }],
  ['a block that is no number', { file: 'a.md', block: '1e3', hash: 'a' }],
  ['block 0', { file: 'a.md', block: '0', hash: 'a' }],
  ['a block that no note has', { file: 'a.md', block: '99999', hash: 'a' }],
  ['a name that is none of ours', { file: 'a.md', block: '1', hash: '<b>' }],
])('a link with %s names no block', (_why, parameters) => {
  expect(addressIn(parameters)).toBeUndefined();
});

test('a view that cannot be understood is left out, and what can is kept', () => {
  const viewOf = (view: string) => addressIn({ file: 'a.md', block: '1', hash: 'a', view })?.view;
  expect(viewOf('{')).toEqual({});
  expect(viewOf('null')).toEqual({});
  expect(viewOf(JSON.stringify({ site: 'x'.repeat(5000) }))).toEqual({});
  expect(viewOf('{"site": "cross", "layer": "two", "head": -1, "views": [1], "__proto__": {"a": 1}, "more": 1}')).toEqual({ site: 'cross' });
});

const note = ['```attention', 'a', '```', '', '```attention', 'b', '```', '', '^named', '', '> ```attention', '> a', '> ```', '> ^quoted', ''].join('\n');

test('a block is found again by its text, nearest to where it was; else what stands in its place', () => {
  const find = (block: number, text: string) => {
    const found = linkedBlock(note, { block, fingerprint: fingerprint(text) });
    return found && [found.block.opening, found.isSame];
  };
  expect(find(1, 'a')).toEqual([0, true]);
  expect(find(3, 'a\n')).toEqual([10, true]);
  expect(find(1, 'b')).toEqual([4, true]);
  expect(find(2, 'other')).toEqual([4, false]);
  expect(find(9, 'other')).toBeUndefined();
});

test('its place in the note is where its section is, where that is known', () => {
  expect(ordinalOf(note, 'a\n')).toBe(1);
  expect(ordinalOf(note, 'a', { lineStart: 10, lineEnd: 13 })).toBe(3);
  expect(ordinalOf(note, 'c')).toBeUndefined();
});

test('its name stands on a line of its own below it', () => {
  expect(fencedBlocks(note).map((block) => nameBelow(linesOfNote(note), block))).toEqual([undefined, 'named', 'quoted']);
});

test('what a link asks for holds for a while, for blocks that stand and for those that come', () => {
  let now = 0;
  const linked = new LinkedViews(() => now);
  const redrawn: string[] = [];
  const end = linked.follow(() => 'a.md', 'text', () => redrawn.push('a'));
  linked.follow(() => 'b.md', 'text', () => redrawn.push('b'));
  linked.ask('a.md', fingerprint('text'), { head: 1 });
  expect(redrawn).toEqual(['a']);
  expect(linked.viewFor('a.md', 'text\n')).toEqual({ head: 1 });
  expect(linked.viewFor('b.md', 'text')).toBeUndefined();
  expect(linked.viewFor('a.md', 'other')).toBeUndefined();
  now = 10_000;
  expect(linked.viewFor('a.md', 'text')).toBeUndefined();
  end();
  linked.ask('a.md', fingerprint('text'), {});
  expect(redrawn).toEqual(['a']);
});
