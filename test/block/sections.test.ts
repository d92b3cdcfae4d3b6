import { sectionsOf } from '../../src/block/sections';
import { linesOf } from '../../src/block/source';

const known = { all: ['queries', 'Q', 'keys', 'K', 'mask', 'seed', 'heads'], sequences: ['queries', 'Q', 'keys', 'K'] };

function cut(text: string) {
  const { prose, declarations, diagnostics } = sectionsOf(linesOf(text), known);
  return {
    prose: prose.map((line) => line.text),
    keys: declarations.map(({ word, value }) => [word, value.text]),
    messages: diagnostics.map(({ line, message }) => `${line}: ${message}`),
  };
}

describe('sectionsOf', () => {
  test('prose comes first, then keys', () => {
    expect(cut('The cat\nsat.\nmask: causal\nseed: 3')).toEqual({ prose: ['The cat', 'sat.'], keys: [['mask', 'causal'], ['seed', '3']], messages: [] });
  });

  test('a word with a colon is text where no known key follows', () => {
    expect(cut('Note: the cat sat').prose).toEqual(['Note: the cat sat']);
    expect(cut('Note: the cat sat\nmask: causal')).toMatchObject({ prose: ['Note: the cat sat'], keys: [['mask', 'causal']] });
  });

  test('above a key that declares queries or keys, it is an unknown key; other lines stay text', () => {
    expect(cut('color: red\n  and blue\nthe cat\nkeys: a b')).toMatchObject({ prose: ['the cat'], keys: [['color', 'red\n  and blue'], ['keys', 'a b']] });
  });

  test('a key line one edit away from a key of four letters or more ends the prose', () => {
    expect(cut('the cat\nmsak: causal').keys).toEqual([['msak', 'causal']]);
    expect(cut('the cat\nmas: causal').keys).toEqual([['mas', 'causal']]);
    expect(cut('P: causal').prose).toEqual(['P: causal']);
  });

  test('an indented key line, or one without a space, is text; a known key without a space is not', () => {
    expect(cut(' mask: causal').prose).toEqual([' mask: causal']);
    expect(cut('http://a.b').prose).toEqual(['http://a.b']);
    expect(cut('Q:[[1, 0]]').keys).toEqual([['Q', '[[1, 0]]']]);
  });

  test('comments and blank lines are no text; a hashtag is', () => {
    expect(cut('# a comment\nthe cat\n\n#1 sat\n# another').prose).toEqual(['the cat', '#1 sat']);
  });

  test('indented lines, list items and closing brackets belong to the key above', () => {
    expect(cut('mask:\n\twindow: 2\nQ: [\n  [1, 0],\n  [0, 1]\n]\nK:\n- a\n- b').keys).toEqual([
      ['mask', '\n    window: 2'],
      ['Q', '[\n  [1, 0],\n  [0, 1]\n]'],
      ['K', '\n- a\n- b'],
    ]);
  });

  test('text below keys is one mistake a stretch', () => {
    expect(cut('mask: causal\nthe cat\nsat\nseed: 1\non it').messages).toEqual(['2: There is text below the keys.', '5: There is text below the keys.']);
  });

  test('line ends of any kind, and a byte order mark', () => {
    expect(cut('\uFEFFthe cat\r\nmask: causal\rseed: 1')).toMatchObject({ prose: ['the cat'], keys: [['mask', 'causal'], ['seed', '1']] });
  });
});
