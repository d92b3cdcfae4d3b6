import { fixesOf, type Fix } from '../../src/block/fixes';
import { createPipeline } from '../../src/pipeline';
import { parse } from '../../src/block/parse';
import { countsOffered, didYouMean, wordMeant } from '../../src/block/suggestion';

function applied(text: string, { range: { start, end }, text: put }: Fix): string {
  const lines = text.split('\n');
  const offset = ({ line, column }: Fix['range']['start']) => lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return text.slice(0, offset(start)) + put + text.slice(offset(end));
}

function mended(text: string): readonly string[] {
  return parse(text).diagnostics.flatMap((one) => fixesOf(text, one)).map((fix) => applied(text, fix));
}

describe('fixes', () => {
  test.each<[name: string, text: string, mended: readonly string[]]>([
    ['a key that is nearly known', 'the cat\nmaks: causal', ['the cat\nmask: causal']],
    ['a value that is nearly known', 'the cat\nmask: casual', ['the cat\nmask: causal']],
    ['a value in a list', 'the cat\nview: [arcs, matrx]', ['the cat\nview: [arcs, matrix]']],
    ['a site', 'the cat\nmask: {decoder-slf: causal, cross: none}', ['the cat\nmask: {decoder-self: causal, cross: none}']],
    ['keys that are missing', 'the cat\nattention: cross\n', ['the cat\nattention: cross\nkeys: I am a student\n']],
    ['queries that are missing', 'keys: the cat', ['keys: the cat\nqueries: je suis étudiant']],
    ['a mistake that nobody can guess', 'the cat\nmask: xyzzy', []],
    ['a block in braces has no line added', '{queries: the cat, attention: cross}', []],
  ])('%s', (_, text, expected) => {
    expect(mended(text)).toEqual(expected);
  });

  it('leave a block that has no such mistake any more', () => {
    for (const text of ['the cat\nmaks: causal', 'the cat\nmask: casual', 'the cat\nattention: cross']) {
      const [found = ''] = mended(text);
      expect({ text, diagnostics: parse(found).diagnostics }).toEqual({ text, diagnostics: [] });
    }
  });

  test.each<[text: string, mended: readonly string[]]>([
    ['Q: [[1, 2, 3, 4, 5, 6]]\nheads: 4', ['Q: [[1, 2, 3, 4, 5, 6]]\nheads: 3']],
    ['Q: [[1, 2, 3, 4, 5, 6]]\nheads: 5', ['Q: [[1, 2, 3, 4, 5, 6]]\nheads: 6']],
    ['the cat sat\nheads: 8\nkv-heads: 3', ['the cat sat\nheads: 8\nkv-heads: 2']],
    // Which numbers are lacking, only the reader knows.
    ['Q: [[1, 2], [3, 4]]\nmask: {allow: [[1, 0]]}', []],
    ['the cat\nheads: 0', []],
  ])('take the nearest count that fits: %s', (text, expected) => {
    const { diagnostics } = createPipeline().read(text).trace;
    expect(diagnostics.length).toBeGreaterThan(0);
    const mended = diagnostics.flatMap((one) => fixesOf(text, one)).map((fix) => applied(text, fix));
    expect(mended).toEqual(expected);
    expect(mended.flatMap((one) => createPipeline().read(one).trace.diagnostics)).toEqual([]);
  });

  it('read a hint as it was written', () => {
    expect(countsOffered('Write 1, 2, 3 or 6, or change the width of the queries.')).toEqual([1, 2, 3, 6]);
    expect(countsOffered('Write 1.')).toEqual([1]);
    expect(countsOffered('Write a number up to 64.')).toEqual([]);
    expect(countsOffered('Write 0.5.')).toEqual([]);
    expect(wordMeant(didYouMean('casual', ['causal']) ?? '')).toBe('causal');
    expect(wordMeant('The masks are: causal.')).toBeUndefined();
  });
});
