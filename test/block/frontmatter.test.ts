import fc from 'fast-check';
import { parse as yaml } from 'yaml';
import { defaultsIn, defaultsOf, frontmatterIn, withoutFrontmatter } from '../../src/block/frontmatter';

const BELOW = 'Text.\n\n---\n\nattention: not this\n';

test.each([
  'attention: {score: dot, precision: 3}',
  'attention:\n  score: dot\n  view: [matrix, arcs]\n  mask: {cross: padding 2}',
  'title: A\nattention:\n  # why\n  score: dot # this\n\n  heads: 2\naliases: [B]\ntags:\n- a',
  'tags:\n- a\n"attention": {hide: [[CLS], it]}\n',
  'attention:\n- dot\n- 3\nother: 1',
  'attention: high',
  'attention: ',
  'attention:\nother: 1',
  'title: no defaults',
  'attentions: {score: dot}',
])('read from the text as from what a parser makes of it: %j', (lines) => {
  const note = `---\n${lines}\n---\n${BELOW}`;
  expect(defaultsIn(note)).toEqual(defaultsOf(yaml(lines)));
  expect(defaultsIn(note.replaceAll('\n', '\r\n'))).toEqual(defaultsOf(yaml(lines)));
});

test('nothing is read where there is no frontmatter, or none that can be read', () => {
  for (const note of ['', BELOW, 'attention: {score: dot}\n', '---\nattention: {score: dot}\n', '---\nattention: {score: dot\n---\n', '---\nattention: *anchor\n---\n']) expect(defaultsIn(note)).toBeUndefined();
});

test.each([undefined, null, 3, 'text', [], {}, { attention: null }, { attention: undefined }])('frontmatter that says nothing: %j', (frontmatter) => {
  expect(defaultsOf(frontmatter)).toBeUndefined();
});

test('numbers that JSON does not know stay what they are', () => {
  expect(defaultsOf({ attention: { sink: -Infinity, scale: Infinity, seed: NaN } })).toBe('{"sink":"-inf","scale":"inf","seed":"NaN"}');
});

test('lines keep their numbers', () => {
  expect(withoutFrontmatter('---\na: 1\n---\nText')).toBe('\n\n\nText');
});

test('where there is nothing in it, it ends there, and not at the next rule', () => {
  expect(withoutFrontmatter('---\n---\nText\n\n---\n')).toBe('\n\nText\n\n---\n');
});

test('it is as many lines as are taken out of the text', () => {
  const line = fc.constantFrom('---', '--- ', '---\t', ' ---', '----', 'a: 1', '', '\uFEFF---', '...');
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
    const count = frontmatterIn(lines);
    expect(withoutFrontmatter(lines.join(end)).split(/\r?\n/u)).toEqual(lines.map((one, index) => (index < count ? '' : one)));
  }));
});
