import fc from 'fast-check';
import { allKeys } from '../../src/block/dictionary';
import { parse } from '../../src/block/parse';

const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
  fc.constantFrom('', '# comment', '\t', '->', ' -> ', '[CLS]', '{', '}', ']', '- a', '  - a', 'a: b', '---', '...', '%YAML 1.1', '? a', '| x', '> y', "'", '"'),
  fc.tuple(fc.constantFrom(...allKeys().flatMap(({ id, aliases }) => [id, ...aliases])), fc.constantFrom(':', ': ', ':\t'), fc.oneof(fc.string({ maxLength: 20 }), fc.json({ maxDepth: 3 }), fc.constantFrom('[[1, 0], [0, 1]]', '&a b', '*a', '!!js x', '<<: *a', '.inf', '1e999', '0x10'))).map((parts) => parts.join('')),
);

test('any text gives a spec, and diagnostics that stand in it', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end);
      const written = text.replace(/^\uFEFF/u, ' ').split(/\r\n|\n|\r/u);
      for (const { line: at, column, end: last, message } of parse(text).diagnostics) {
        expect(at).toBeGreaterThanOrEqual(1);
        expect(last.line).toBeLessThanOrEqual(written.length);
        expect(column).toBeLessThanOrEqual((written[at - 1]?.length ?? 0) + 1);
        expect(last.line > at || last.column >= column).toBe(true);
        expect(message).toMatch(/^[A-Z"].*\.$/su);
      }
    }),
    { numRuns: 2000 },
  );
});

test('every example of a key is understood as it stands', () => {
  for (const { id, example } of allKeys()) {
    const text = ['queries', 'keys', 'import', 'pieces'].includes(id) ? example : `a tired b -> c d\n${example}`;
    const own = parse(text, { resolve: () => ({ path: 'Note.md', source: 'x y' }) }).diagnostics.filter(({ message }) => !message.startsWith('There are keys'));
    expect([id, own]).toEqual([id, []]);
  }
});
