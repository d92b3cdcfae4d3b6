import { editedSource } from '../../../src/block/edits/edited-source';

function after(source: string, changes: Record<string, string | undefined>): string {
  const edited = editedSource(source, changes);
  return edited.ok ? edited.source : `Refused: ${edited.why}`;
}

describe('key lines', () => {
  test.each<[name: string, source: string, changes: Record<string, string | undefined>, result: string]>([
    ['a value keeps its place, its blanks and its comment', 'a b\nattention:   self   # why\nhead: 2\n', { attention: 'cross' }, 'a b\nattention:   cross   # why\nhead: 2\n'],
    ['a new key stands at the end', 'a b\nhead: 2\n', { view: '[arcs, matrix]' }, 'a b\nhead: 2\nview: [arcs, matrix]\n'],
    ['… above the blank lines there', 'a b\n\n\n', { head: '2' }, 'a b\nhead: 2\n\n\n'],
    ['… below a comment', 'a b\n# mask: causal\n', { head: '2' }, 'a b\n# mask: causal\nhead: 2\n'],
    ['… without a last line end', 'a b', { head: '2' }, 'a b\nhead: 2'],
    ['… below blank lines that a value counts as its own', 'a b\ncaption: |+\n  two\n\n', { head: '2' }, 'a b\ncaption: |+\n  two\n\n\nhead: 2'],
    ['a key is taken out', 'a b\nhead: 2\nlayer: 1\n', { head: undefined }, 'a b\nlayer: 1\n'],
    ['its comment stays', 'a b\nhead: 2 # mine\nlayer: 1\n', { head: undefined }, 'a b\n# mine\nlayer: 1\n'],
    ['what is not there cannot be taken out', 'a b\n', { head: undefined }, 'a b\n'],
    ['what is said already is not written again', 'a b\nview:\n  - arcs\n  - matrix\n', { view: '[arcs, matrix]' }, 'a b\nview:\n  - arcs\n  - matrix\n'],
    ['a value over several lines becomes one, with its comments', 'a b\nview: # both\n  - arcs # lines\n  # and\n\n  - matrix\n\nhead: 2\n', { view: 'steps' }, 'a b\nview: steps # both\n  # lines\n  # and\n\nhead: 2\n'],
    ['brackets over several lines', 'a b\nview: [arcs, # lines\n  matrix] # cells\nhead: 2\n', { view: 'steps' }, 'a b\nview: steps # lines\n  # cells\nhead: 2\n'],
    ['an alias keeps its word', 'Q: [[1, 0]]\nK: [[1, 1]] # two\nV: [[1, 2]]\n', { keys: '[[2, 2]]' }, 'Q: [[1, 0]]\nK: [[2, 2]] # two\nV: [[1, 2]]\n'],
    ['a comment behind text would be text', 'queries: a\nsource: [a, b] # two\n', { keys: 'je suis #1' }, 'queries: a\nsource: je suis #1\n# two\n'],
    ['text may look like a comment', 'a b\ntitle: one # two\n', { title: 'three' }, 'a b\ntitle: three\n'],
    ['a list that is not indented', 'a b\nview:\n- arcs\n- matrix\nhead: 2\n', { view: 'matrix' }, 'a b\nview: matrix\nhead: 2\n'],
    ['a missing blank is added', 'Q: a\nK:[[1, 2]]\n', { keys: 'b' }, 'Q: a\nK: b\n'],
    ['a value that cannot be read is exchanged', 'a b\nview: [arcs, "matrix\nhead: 2\n', { view: 'matrix' }, 'a b\nview: matrix\nhead: 2\n'],
    ['declared twice: the first one counts', 'a b\nhead: 2\nhead: 3\n', { head: '1' }, 'a b\nhead: 1\nhead: 3\n'],
    ['… and both are taken out', 'a b\nhead: 2\nhead: 3\n', { head: undefined }, 'a b\n'],
    ['unknown keys stay', 'a b\ncolour: red # nice\n', { head: '1' }, 'a b\ncolour: red # nice\nhead: 1\n'],
    ['mixed line ends: each keeps its own', 'a b\r\nhead: 2\nlayer: 1\r\n', { head: '1', step: '2', layer: undefined }, 'a b\r\nhead: 1\nstep: 2\n'],
    ['a new line ends as the one above it', 'a b\r\nhead: 2\r\n', { step: '2' }, 'a b\r\nhead: 2\r\nstep: 2\r\n'],
    ['tabs and a byte order mark', '\uFEFFattention:\tself\t# why\nmask:\n\t- causal\n', { attention: 'cross' }, '\uFEFFattention:\tcross\t# why\nmask:\n\t- causal\n'],
    ['several at once', 'a -> b\n', { attention: 'self', head: '2' }, 'a -> b\nattention: self\nhead: 2\n'],
    ['the sentence itself', 'a  ->  b # c\nhead: 2\n', { keys: 'x y' }, 'x y  ->  b # c\nhead: 2\n'],
  ])('%s', (_, source, changes, result) => expect(after(source, changes)).toBe(result));

  test.each<[name: string, source: string, changes: Record<string, string | undefined>, why: string]>([
    ['a sentence over several lines', 'a\nb\n', { queries: 'x' }, '"queries" cannot be written without changing what else the block says.'],
    ['a sentence that would become a key', 'Remember: a b\nhead: 1', { keys: 'x' }, '"keys" cannot be written without changing what else the block says.'],
    ['a sentence cannot be taken out', 'a b\n', { queries: undefined }, '"queries" cannot be taken out without changing what else the block says.'],
    ['a value that YAML does not read', 'a b\n', { view: '[arcs' }, '"view" cannot be written without changing what else the block says.'],
  ])('%s is left alone', (_, source, changes, why) => expect(editedSource(source, changes)).toEqual({ ok: false, why }));
});

describe('blocks that begin with a brace', () => {
  test.each<[name: string, source: string, changes: Record<string, string | undefined>, result: string]>([
    ['JSON on one line', '{"queries": "a b", "attention": "self"}', { attention: 'cross', head: '2', view: '[arcs, matrix]' }, '{"queries": "a b", "attention": "cross", "head": 2, "view": ["arcs", "matrix"]}'],
    ['JSON over lines', '{\n  "queries": "a b",\n  "head": 1\n}\n', { view: 'arcs', head: '2' }, '{\n  "queries": "a b",\n  "head": 2,\n  "view": "arcs"\n}\n'],
    ['YAML keeps its comments and its last comma', '{\n  queries: a b, # words\n  head: 1, # one\n  # end\n}\n', { view: 'arcs', focus: '"5"' }, '{\n  queries: a b, # words\n  head: 1, # one\n  view: arcs,\n  focus: "5",\n  # end\n}\n'],
    ['the last one is taken out with the comma before it', '{"queries": "a b", "head": 1}', { head: undefined }, '{"queries": "a b"}'],
    ['the first one with the comma after it', '{"head": 1, "queries": "a b"}', { head: undefined }, '{"queries": "a b"}'],
    ['over lines', '{\n  "queries": "a b",\n  "head": 1 # one\n}\n', { head: undefined }, '{\n  "queries": "a b"\n   # one\n}\n'],
    ['a token in brackets is a text', '{"queries": "[CLS] a"}', { focus: '[CLS]' }, '{"queries": "[CLS] a", "focus": "[CLS]"}'],
    ['a list over lines', '{"view": [\n  "arcs"\n], "queries": "a b"}', { view: undefined }, '{"queries": "a b"}'],
    ['an empty one', '{}', { queries: 'a, b' }, '{"queries": "a, b"}'],
  ])('%s', (_, source, changes, result) => expect(after(source, changes)).toBe(result));

  test('one that never closes is left alone', () => expect(editedSource('{"queries": "a"', { head: '1' }).ok).toBe(false));
});
