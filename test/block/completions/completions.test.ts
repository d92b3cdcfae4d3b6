import fc from 'fast-check';
import { completionsAt, type Completing } from '../../../src/block/completions/completions';
import { linksAt } from '../../../src/block/completions/links';
import { knownWords } from '../../../src/block/dictionary';
import { parse } from '../../../src/block/parse';
import { linesOf } from '../../../src/block/source';

/** `|` is the caret. */
function at(marked: string): Completing | undefined {
  const before = marked.slice(0, marked.indexOf('|'));
  const lines = linesOf(before);
  return completionsAt(marked.replace('|', ''), { line: lines.length, column: (lines.at(-1)?.text.length ?? 0) + 1 });
}

function labels(marked: string): readonly string[] {
  return at(marked)?.completions.map(({ label }) => label) ?? [];
}

describe('keys', () => {
  it('are offered where a line begins, those that are there already apart', () => {
    expect(labels('the cat\nma|')).toEqual(['mask']);
    expect(labels('the cat\nmask: causal\nma|')).toEqual([]);
    expect(labels('the cat\nK: the dog\nkey|')).toEqual([]);
  });

  it('are found by their middle from three letters on', () => {
    expect(labels('the cat\nheads|')).toEqual(['heads', 'kv-heads']);
    expect(labels('the cat\nhe|')).toEqual(['heads', 'head']);
  });

  it('say what they are, and bring their colon', () => {
    expect(at('the cat\ntemp|')?.completions).toEqual([{ label: 'temperature', insert: 'temperature: ', doc: expect.stringContaining('ivides') }]);
  });

  it('replace what was typed, from its first letter', () => {
    expect(at('the cat\ntemp|')).toMatchObject({ from: { line: 2, column: 1 }, word: 'temp' });
  });

  it('are not offered in a sentence, nor for a word within one', () => {
    expect(labels('the mask|')).toEqual([]);
    expect(labels('The|')).toEqual([]);
  });

  it('are offered inside the readings of a comparison, and in a block written as JSON', () => {
    expect(labels('the cat\ncompare: [{att|}]')).toEqual(['attention']);
    expect(labels('{queries: the cat, temp|}')).toEqual(['temperature']);
    expect(labels('the cat\ncompare:\n  - {mask: causal, temp|')).toEqual(['temperature']);
  });
});

describe('values', () => {
  it('are the legal words, each with its sentence', () => {
    expect(at('the cat\nattention: |')?.completions).toEqual([{ label: 'self', doc: undefined }, { label: 'cross', doc: undefined }]);
    expect(at('the cat\nmask: cau|')?.completions).toEqual([{ label: 'causal', doc: 'A query may attend to its own position and to earlier ones, not to later ones.' }]);
    expect(labels('the cat\nmodel: tiny-t|')).toEqual(['tiny-translate', 'tiny-transformer']);
  });

  it('go on in lists, below their key, and for one site alone', () => {
    expect(labels('the cat\nview: [arcs, mat|]')).toEqual(['matrix']);
    expect(labels('the cat\nview:\n  - arcs\n  - mat|')).toEqual(['matrix']);
    expect(labels('the cat\nmask: {decoder|}')).toEqual(['decoder-self']);
    expect(labels('the cat\nmask: {decoder-self: cau|}')).toEqual(['causal']);
    expect(labels('the cat\nmask:\n  decoder-self: cau|')).toEqual(['causal']);
    expect(labels('the cat\nmask:\n  decoder-self: causal\n  cross: wi|')).toEqual(['window']);
    expect(labels('the cat\nmask: {any: [cau|')).toEqual([]);
  });

  it('of a reading, and the names that may stand for one', () => {
    expect(labels('the cat\ncompare: [{attention: cr|}]')).toEqual(['cross']);
    expect(labels('the cat\ncompare: [gpt-|]')).toEqual(['gpt-2', 'gpt-3']);
  });

  it('are not offered once they stand there, in comments, in quotes of other words, or for an unknown key', () => {
    expect(at('the cat\nmask: causal|')).toBeUndefined();
    expect(at('the cat\nmask: causal # wi|')).toBeUndefined();
    expect(at('# mas|')).toBeUndefined();
    expect(at('the cat\nunknown: cau|')).toBeUndefined();
  });

  it('are not offered for the sentence and its numbers', () => {
    expect(at('Q: [[1, 0|]]')).toBeUndefined();
    expect(at('the cat\ntitle: mask|')).toBeUndefined();
  });
});

describe('words', () => {
  it('of the block itself, for keys that name some', () => {
    expect(labels('the tired cat\nfocus: t|')).toEqual(['the', 'tired']);
    expect(labels('the tired cat\nreplace: {ti|}')).toEqual(['tired']);
    expect(labels('3 cats [MASK]\nfocus: |')).toEqual(['"3"', 'cats', '[MASK]']);
  });

  it('that a trained model knows, in what it reads and in what it writes', () => {
    expect(labels('the ani|\nmodel: tiny-translate')).toContain('animal');
    expect(labels('source: the ani|\nmodel: tiny-translate')).toContain('animal');
    expect(labels('source: the animal\ntarget: l|\nmodel: tiny-translate')).toContain('la');
    expect(labels('the ani|\nmodel: gpt-2')).toEqual([]);
    expect(labels('the tired cat\nreplace: {tired: hun|}\nmodel: tiny-translate')).toContain('hungry');
  });

  it('that are read again as the words they name', () => {
    for (const label of labels('3 cats "true" [MASK] a,b\nfocus: |')) {
      const { spec, diagnostics } = parse(`3 cats "true" [MASK] a,b\nfocus: ${label}`);
      expect({ label, focus: typeof spec.presentation.focus, diagnostics }).toEqual({ label, focus: 'string', diagnostics: [] });
    }
  });
});

describe('formulas', () => {
  it('name their matrices, the steps before them, and what they may call', () => {
    expect(labels('the cat\nformula: {weights: soft|}')).toEqual(['softmax']);
    expect(labels('the cat\nformula: {weights: softmax(sca|}')).toEqual(['scaled']);
    expect(labels('the cat\nformula: {scores: sca|}')).toEqual([]);
    expect(labels('the cat\nformula: {sc|}')).toEqual(['scores']);
    expect(labels("the cat\nformula: {scores: Q * K' / sq|}")).toEqual(['sqrt']);
  });
});

describe('any block', () => {
  it('never throws, and replaces no more than what was typed', () => {
    const line = fc.oneof(fc.constantFrom(...knownWords().all.map((word) => `${word}: `)), fc.constantFrom('the cat', '  - a', 'mask: {', "'", '"', '#', '[', ']', '}', ',', 'é: ', '\t'), fc.string({ unit: 'binary' }));
    fc.assert(fc.property(fc.array(line, { maxLength: 8 }), fc.nat(), fc.boolean(), (parts, caret, broken) => {
      const text = parts.join(broken ? '\n' : '');
      const offset = text.length === 0 ? 0 : caret % (text.length + 1);
      const lines = linesOf(text.slice(0, offset));
      const column = (lines.at(-1)?.text.length ?? 0) + 1;
      const found = completionsAt(text, { line: lines.length, column });
      if (found === undefined) return;
      expect(found.completions.length).toBeGreaterThan(0);
      expect(text.slice(0, offset).endsWith(found.word)).toBe(true);
    }), { numRuns: 1000 });
  });
});

describe('files to import, and blocks to build on', () => {
  const targets = { import: () => ['data/recorded.json', 'Other one.json'], from: () => ['#^here', 'Other note#^first-block'] };
  const offered = (text: string) => linksAt(text, { line: 1, column: text.length + 1 }, targets);

  it('are offered as links, from the whole value on', () => {
    expect(offered('import: oth')).toEqual({ from: { line: 1, column: 9 }, word: 'oth', completions: [{ label: 'Other one.json', insert: '[[Other one.json]]' }] });
    expect(offered('import: [[Other o')?.completions).toEqual([{ label: 'Other one.json', insert: '[[Other one.json]]' }]);
    expect(offered('import: "[[rec')?.completions).toEqual([{ label: 'data/recorded.json', insert: '"[[data/recorded.json]]"' }]);
    expect(offered('import: ')?.completions).toHaveLength(2);
    expect(offered('from: first')).toEqual({ from: { line: 1, column: 7 }, word: 'first', completions: [{ label: 'Other note#^first-block', insert: '[[Other note#^first-block]]' }] });
    expect(offered('from: [[#^')?.completions).toEqual([{ label: '#^here', insert: '[[#^here]]' }, { label: 'Other note#^first-block', insert: '[[Other note#^first-block]]' }]);
    expect(offered('from: nowhere')).toBeUndefined();
  });

  it('are not asked for anywhere else', () => {
    const never = () => { throw new Error('Nobody asked.'); };
    for (const text of ['import:', 'imports: a', 'the import: a', 'import: [[a.json]]', 'title: import: a', 'from:', 'away from: a', 'from: [[a#^b]]']) {
      expect(linksAt(text, { line: 1, column: text.length + 1 }, { import: never, from: never })).toBeUndefined();
    }
  });
});

describe('Enter is for a new line', () => {
  it('where what is written is a whole word already, or no blank stands after the colon', () => {
    expect(labels('the cat\nscore: dot|')).toEqual([]);
    expect(labels('the cat\nscore: do|')).toContain('dot');
    expect(labels('the cat\nscore:|')).toEqual([]);
  });
});
