import fc from 'fast-check';

/** A stretch of a block's lines: a key with its value, or something between keys. */
export interface Snippet {
  /** Absent where it is no key. */
  readonly key?: string;
  readonly lines: readonly string[];
  /** Comments that belong to it. */
  readonly comments: readonly string[];
}

export interface WrittenBlock {
  readonly snippets: readonly Snippet[];
  readonly lines: readonly string[];
}

function snippet(key: string | undefined, text: string): Snippet {
  const comments = text.match(/#c\d|# c\d/gu) ?? [];
  return { ...(key !== undefined && { key }), lines: text.split('\n'), comments: comments.map((comment) => comment.slice(-2)) };
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  attention: ['attention: self', 'attention:  cross   # c1', 'attention:\tself', 'attention:\n  cross # c1', 'attention: "self"'],
  view: ['view: [arcs, matrix] # c1', 'view:\n  - arcs   # c1\n  # c2\n  - matrix', 'view: [arcs, # c1\n  matrix]', 'view:\n- arcs\n- matrix #c1', 'view: # c1\n  [arcs,\n\n  matrix] # c2', 'view: {oops'],
  head: ['head: 2', 'head:   1\t# c1', 'head: # c1\n  2', 'head: "two"'],
  mask: ['mask:\n\tany:\n\t  - causal # c1\n\t  - window 2', 'mask: {window: {left: 1,\n  right: 2}}'],
  title: ['title: a # no comment', 'title: "quoted" # c1', 'title: |\n  two\n  lines'],
  caption: ['caption: |+\n  kept\n', "caption: 'tis", 'caption: >-\n  folded # text\n  twice\n\n'],
  focus: ['focus: it', 'focus: "[MASK]" # c1', 'focus: 0'],
  knockout: ['knockout: [a, "b # c", c] # c1', 'knockout:\n  - a\n  # c1\n  - b'],
  aliases: ['aliases: {one: two, three: four} # c1', 'aliases:\n  one: two # c1\n\n  three: four'],
  colour: ['colour: red # c1', 'colour:\n  - any thing'],
};

const key = fc.constantFrom(...Object.entries(KEYS).flatMap(([id, texts]) => texts.map((text) => snippet(id, text))));
const between = fc.constantFrom('', '   ', '# c3', '#', '# view: arcs').map((text) => snippet(undefined, text));
const opening = fc.constantFrom('the cat sat', 'the cat -> le chat', '# c3\nthe cat\nsat', 'queries: [CLS] the cat', 'target: le chat # 1\nsource: the cat', 'Q: [[1, 0]] # c3\nK: [[1, 1],\n  [0, 1]]')
  .map((text) => snippet(undefined, text));

/** Blocks as people write them: a sentence or sequences, then keys in any style, with comments and blank lines; nothing is said twice. */
export const writtenBlock: fc.Arbitrary<WrittenBlock> = fc
  .tuple(opening, fc.uniqueArray(key, { selector: (one) => one.key, maxLength: 5 }), fc.array(between, { maxLength: 4 }), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([first, keys, gaps, coins]) => {
    const waiting = [...gaps];
    const gap = (index: number): Snippet[] => (coins[index] === true ? waiting.splice(0, 1) : []);
    const snippets = [first, ...keys.flatMap((one, index) => [...gap(index), one]), ...waiting];
    return { snippets, lines: snippets.flatMap(({ lines }) => lines) };
  });

/** Changes that fit any such block. */
export const keyChange: fc.Arbitrary<readonly [key: string, value: string | undefined]> = fc.constantFrom(
  ['attention', 'self'], ['attention', 'cross'], ['attention', undefined], ['view', '[matrix]'], ['view', 'steps'], ['view', undefined], ['head', '3'], ['head', undefined],
  ['title', 'plain # text'], ['title', '"it\'s"'], ['title', undefined], ['focus', '"[SEP]"'], ['focus', '1'], ['focus', undefined], ['knockout', '[x, "#"]'], ['knockout', undefined],
  ['step', '2'], ['mask', 'causal'], ['mask', undefined],
);
