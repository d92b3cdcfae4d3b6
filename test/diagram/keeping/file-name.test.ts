import fc from 'fast-check';
import { fileName } from '../../../src/diagram/keeping/file-name';

test.each([
  [undefined, 'attention'], ['', 'attention'], ['  ', 'attention'], ['..', 'attention'],
  ['What “it” refers to', 'What “it” refers to'], ['a/b\\c: d*?', 'a b c d'], ['x [[y]] #z ^w | v', 'x y z w v'], ['.hidden.', 'hidden'],
  ['étudiant 学生 👩‍🎓', 'étudiant 学生 👩 🎓'], ['a'.repeat(80), 'a'.repeat(60)],
])('the title %j → the name %j', (title, name) => {
  expect(fileName(title)).toBe(name);
});

test('whatever the title is, the name can be a file, a link and an address', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
    const name = fileName(title);
    expect(name).toMatch(/^(?![. ])[^\\/:*?"<>|#^[\]%\p{Cc}\p{Cf}\p{Cs}]+(?<![. ])$/u);
    expect(Array.from(name).length).toBeLessThanOrEqual(60);
  }));
});
