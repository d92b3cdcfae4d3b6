import fc from 'fast-check';
import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { refusal } from '../../../src/block/guard';
import { Excerpt, linesOf } from '../../../src/block/source';
import { readDocument } from '../../../src/block/syntax/document';
import type { YamlNode } from '../../../src/block/syntax/node';

/** The package's own documents are the reference. */
function reference(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  const [first] = document.errors;
  if (first) return { code: first.code, message: first.message, start: first.pos[0], end: first.pos[1] };
  return document.contents === null ? 'nothing' : asRead(document.contents);
}

function asRead(node: unknown): unknown {
  if (isPair(node)) return [asRead(node.key), node.value === null ? 'alone' : asRead(node.value)];
  if (isScalar(node)) return [node.range?.slice(0, 2), node.value, node.source, node.type ?? 'PLAIN'];
  if (isSeq(node) || isMap(node)) return [node.range?.slice(0, 2), isMap(node) ? 'mapping' : 'sequence', node.items.map(asRead)];
  throw new Error('There are no other nodes');
}

function read(text: string): unknown {
  const { contents, faults } = readDocument(text);
  const [first] = faults;
  return first ?? (contents ? ofNode(contents) : 'nothing');
}

function ofNode(node: YamlNode): unknown {
  const range = node.extent.slice(0, 2);
  if (node.kind === 'scalar') return [range, node.value, node.text, node.spelling];
  if (node.kind === 'sequence') return [range, 'sequence', node.items.map(ofNode)];
  return [range, 'mapping', node.pairs.map(({ key, value }) => [ofNode(key), value ? ofNode(value) : 'alone'])];
}

function isLetPass(text: string): boolean {
  return refusal(new Excerpt(linesOf(text))) === undefined;
}

describe('reads as the package yaml does', () => {
  test.each([
    '', ' ', '\n\n', '# only', 'a', '  a', 'a b\n c\n\n d', '"a\n  b"', "'it''s\n\n x'", '"\\x41\\u00e9\\U0001F600\\n\\\n  b \\q"', '"\\uD800"', '"\\U00110000"', '"open', '"a\\"', "'open", "'", '"',
    'a: b', 'a:\n  b: c', 'a: b: c', 'a:\n- b\n- c', '- a\n-  - b\n   - c', '- a\n b', 'a: 1\n b: 2', 'a: 1\nb', '? a\n: b', '? a', '? - a\n: - b', ': b', 'a:', 'a: # c\n\nb: 2',
    '{a: 1, b: 2}', '{a, b: }', '{a: 1 b: 2}', '{a:1}', '{"a":1}', '[a, b', '[a b]\nc', '[, a]', '[a,, b]', '[a, ]', '[a: b, ? c : d, : e]', '[a, # c\n b]', '[a, # c\n : b]', '[\na\n: b]', '[a]x', '{a: [1, {b: c}]}', '[{a: b}, c', 'x:\n  [a,\nb]', '[- a]', '[a\n- b]',
    '|\n a\n  b\n\n', '>\n a\n b\n\n  c\n\n d', '>+\n a\n\n\n', '|-\n a', '|2\n   a', '|0\n a', '|a\n b', '|--\n b', '| # c\n a', '|#c\n a', 'a: |\nb', 'a: |\n    \n  b', '|\n  a\n b', '|2\n  a\n b', 'a: >\n\n\n  \tb\n  c\n', '|\r\n a\r\n b\r\n', '|+\n', '|+\n\n\n',
    '%YAML 1.2\n---\na', '%YAML 1.1\n---\na', '%YAML 3\n---\na', '%YAML\n---\na', '%TAG a\n---\na', '%what\n---\na', '%YAML 1.2\na', '%YAML 1.2', '---\na\n---\nb', '--- a: b', '---\na: b\n...\n', '... ', 'a\n...\n%YAML 4\n---\nb', 'a\n... b', '---', '--- # c\n',
    '\ta: b', 'a:\n\tb', 'a: \tb', '- \t- a', '-\ta', 'a: b\n\tc', '[\n\ta]', '@a', '`a', ',a', '%a', 'a: @b', 'a #b', 'a#b', '[a#b]', '"a"#b', '"a" b', "'a': b", '"a\n b": c', `${'k'.repeat(1025)}: v`, `[${'k'.repeat(1025)}: v]`,
    'null', '~', 'true', 'False', '0o17', '0x1F', '-12', '+3', '.5', '1.', '1e3', '-.inf', '.NaN', '1_000', '0o8', '12e', '\uFEFFa', 'a: \u0085', '\uD800',
  ])('%j', (text) => {
    expect(read(text)).toEqual(reference(text));
  });

  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('a', 'b c', '1', 'null', '"q"', "'s'", '"', "'", '\\', '|', '>', '|-', '>+', '|2', '#', ' # c', '---', '...', '%YAML 1.2', '?', '@', '\t', '\r', '\\n', '\\x4') },
    { weight: 4, arbitrary: fc.constantFrom(': ', ':', ', ', ',', '[', ']', '{', '}', '- ', '? ', ' ', '  ') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
  );
  const line = fc.tuple(fc.nat({ max: 4 }), fc.array(piece, { maxLength: 6 })).map(([indent, pieces]) => ' '.repeat(indent) + pieces.join(''));
  const text = fc.tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\r\n')).map(([lines, end]) => lines.join(end));

  test('any text that the guard lets pass', () => {
    fc.assert(fc.property(text.filter(isLetPass), (written) => {
      expect(read(written)).toEqual(reference(written));
    }), { numRuns: Number(process.env['FUZZ'] ?? 3000) });
  });

  test('any value that is written as JSON', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 4 }).filter(isLetPass), (written) => {
      expect(read(written)).toEqual(reference(written));
    }));
  });
});
