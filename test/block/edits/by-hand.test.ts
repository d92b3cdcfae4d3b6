import { editedSource } from '../../../src/block/edits/edited-source';

type Case = readonly [name: string, source: string, changes: Readonly<Record<string, string | undefined>>, result: string];

const each = (cases: readonly Case[]) => test.each(cases)('%s', (_, source, changes, result) => expect(editedSource(source, changes)).toEqual({ ok: true, source: result }));

describe('what people leave around a key stays', () => {
  each([
    ['blanks below the last key', 'a b\nhead: 2\n  \n', { layer: '1' }, 'a b\nhead: 2\nlayer: 1\n  \n'],
    ['blanks behind a value', 'a b\ntitle: one   \nhead: 1\n', { title: 'two' }, 'a b\ntitle: two   \nhead: 1\n'],
    ['blanks behind brackets over lines', 'a b\nview: [arcs,   \n  matrix]   \n\nhead: 2\n', { view: 'steps' }, 'a b\nview: steps   \n\nhead: 2\n'],
    ['blanks before a comment, where the value begins below', 'a b\nview:   # both\n  - arcs\n', { view: 'steps' }, 'a b\nview: steps   # both\n'],
    ['a comment behind the first item', 'a b\nview:\n  - arcs # lines\nhead: 2\n', { view: 'steps' }, 'a b\nview: steps\n  # lines\nhead: 2\n'],
    ['a comment below the last item, once', 'a b\nview:\n  - arcs\n  # end\nhead: 2\n', { view: 'steps' }, 'a b\nview: steps\n  # end\nhead: 2\n'],
    ['a comment of its own line, with its line end', 'a b\nview:\r\n  #and\r\n  - arcs\nhead: 2\n', { view: 'steps' }, 'a b\nview: steps\r\n  #and\r\nhead: 2\n'],
    ['a comment within a key that is taken out, no longer indented', 'a b\nview:\n  # both\n  - arcs\nhead: 2\n', { view: undefined }, 'a b\n# both\nhead: 2\n'],
    ['a comment without a blank, which gets one on its own line', 'a b\nhead: 2 #mine  \nlayer: 1\n', { head: undefined }, 'a b\n# mine\nlayer: 1\n'],
    ['marks within a comment', 'a b\nhead: 2 # a #b\nlayer: 1\n', { head: undefined }, 'a b\n# a #b\nlayer: 1\n'],
    ['but lines of a text that look like comments are its own', 'a b\ncaption: |\n  # one\n  two\nhead: 2\n', { caption: 'three' }, 'a b\ncaption: three\nhead: 2\n'],
  ]);
});

describe('what is written', () => {
  each([
    ['stands on one line', 'a b\n', { title: ' one\n   two ' }, 'a b\ntitle: one two\n'],
    ['is written where only a part of a mapping differs', 'a b\nmask: {window: 2} # near\n', { mask: '{window: 3}' }, 'a b\nmask: {window: 3} # near\n'],
    ['is not written where a number is spelled otherwise', 'a b\nseed: 0x10\n', { seed: '16' }, 'a b\nseed: 0x10\n'],
    ['into an empty block', '', { queries: 'a b', head: '2' }, 'queries: a b\nhead: 2\n'],
  ]);

  test('a key that there is not cannot be written', () => {
    expect(() => editedSource('a b', { colour: 'red' })).toThrow('There is no key colour to write.');
  });
});

describe('between braces', () => {
  each([
    ['below a blank line, indented', '\n  {"queries": "a b"}\n', { head: '2' }, '\n  {"queries": "a b", "head": 2}\n'],
    ['a new line is indented as the one above it', '{\n    "queries": "a b"\n}', { head: '2' }, '{\n    "queries": "a b",\n    "head": 2\n}'],
    ['… with a tab', '{\n\t"queries": "a b"\n}', { head: '2' }, '{\n\t"queries": "a b",\n\t"head": 2\n}'],
    ['… by two where it is not', '{\n"queries": "a b"\n}', { head: '2' }, '{\n"queries": "a b",\n  "head": 2\n}'],
    ['a line of its own is taken out, blank lines stay', '{\n  "queries": "a b",\n\n  "head": 1,\n  "layer": 1\n}\n', { head: undefined }, '{\n  "queries": "a b",\n\n  "layer": 1\n}\n'],
    ['the only one is taken out', '{ "head": 1 }', { head: undefined }, '{  }'],
    ['blanks behind a comma go with it', '{"queries": "a b", "head":  1,   "layer": 1}', { head: undefined }, '{"queries": "a b", "layer": 1}'],
    ['a comma in a comment is none', '{\n  queries: a b, # x, y\n  head: 1 # one, two\n}', { head: undefined }, '{\n  queries: a b # x, y\n   # one, two\n}'],
    ['a comma at the start of the next line', '{\n  queries: a b # x, y\n  , head: 1\n}', { queries: undefined }, '{\n   # x, y\n   head: 1\n}'],
    ['a comma two lines above', '{"queries": "a b",\n\n "head": 1}', { head: undefined }, '{"queries": "a b"\n\n }'],
    ['a word that ends as a constant does', '{queries: a b}', { focus: 'untrue' }, '{queries: a b, focus: untrue}'],
    ['… or begins as one', '{queries: a b}', { focus: 'nullify' }, '{queries: a b, focus: nullify}'],
    ['a word that begins with a digit', '{queries: a b}', { focus: '5a' }, '{queries: a b, focus: "5a"}'],
    ['a mapping in a mapping', '{queries: a b, mask: {window: 2}}', { mask: '{window: {left: 1}}' }, '{queries: a b, mask: {window: {left: 1}}}'],
  ]);
});
