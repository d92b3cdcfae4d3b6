import fc from 'fast-check';
import { LONGEST_CHAIN } from '../../src/block/bases';
import { fixesOf } from '../../src/block/fixes';
import { parse } from '../../src/block/parse';
import { createPipeline } from '../../src/pipeline';
import { blockWith, linkedNotes } from '../support/linked-notes';
import { randomBlock } from '../support/random-block';

const pipeline = createPipeline();
type Notes = Readonly<Record<string, string>>;
const read = (lines: readonly string[], notes: Notes, defaults?: string) => pipeline.read(lines.join('\n'), { resolve: linkedNotes(notes), defaults });
const saidOf = (lines: readonly string[], notes: Notes): string[] =>
  read(lines, notes).trace.diagnostics.map(({ severity, line, column, message, hint }) => `${severity} ${line}:${column} ${message} ${hint ?? ''}`);
const specOf = (lines: readonly string[], notes: Notes) => parse(lines.join('\n'), { resolve: linkedNotes(notes) }).spec;
const tokensOf = (lines: readonly string[], notes: Notes) => {
  const { queries, keys } = specOf(lines, notes);
  return [queries?.tokens.join(' '), keys?.tokens.join(' ')];
};

const CAT = { Other: blockWith('cat', 'The cat sat', 'score: dot', 'mask: causal') };
const PAIR = { Other: blockWith('pair', 'the cat -> le chat', 'score: dot') };

test('all that the other block says holds, and keys written here win', () => {
  const spec = specOf(['from: [[Other#^cat]]', 'mask: none', 'heads: 2'], CAT);
  expect(spec).toEqual(parse('The cat sat\nscore: dot\nmask: none\nheads: 2').spec);
  expect(saidOf(['from: [[Other#^cat]]', 'mask: none', 'heads: 2'], CAT)).toEqual([]);
});

test.each(['[[Other#^cat]]', 'Other#^cat', '"[[Other#^cat]]"', '[[Other#^cat|the cat]]', '[[Other#A heading#^cat]]', '[[ Other #^CAT ]]'])('the link may be written as %s', (link) => {
  expect(tokensOf([`from: ${link}`], CAT)).toEqual(['The cat sat', undefined]);
});

test('in a block of JSON too, and of the same note without its name', () => {
  expect(tokensOf(['{"from": "[[Other#^cat]]", "heads": 2}'], CAT)[0]).toBe('The cat sat');
  expect(tokensOf(['{from: [[Other#^cat]]}'], CAT)[0]).toBe('The cat sat');
  for (const link of ['[[#^cat]]', '#^cat', '^cat']) expect(tokensOf([`from: ${link}`], { Own: CAT.Other })[0]).toBe('The cat sat');
});

describe('sequences', () => {
  test('a sentence takes the place of all of them', () => {
    expect(tokensOf(['A dog ran', 'from: [[Other#^pair]]'], PAIR)).toEqual(['A dog ran', undefined]);
    expect(tokensOf(['a dog -> un chien', 'from: [[Other#^cat]]'], CAT)).toEqual(['un chien', 'a dog']);
    expect(specOf(['A dog ran', 'from: [[Other#^q]]'], { Other: blockWith('q', 'Q: [[1, 0]]', 'K: [[1, 1], [0, 1]]', 'V: [[1], [2]]') })).toEqual(parse('A dog ran').spec);
  });

  test('a key takes the place of one', () => {
    expect(tokensOf(['from: [[Other#^pair]]', 'target: un chien'], PAIR)).toEqual(['un chien', 'the cat']);
    expect(tokensOf(['from: [[Other#^cat]]', 'keys: a dog'], CAT)).toEqual(['The cat sat', 'a dog']);
  });

  test('so it is along a chain', () => {
    const notes = { A: blockWith('a', 'from: [[B#^b]]', 'keys: read this'), B: blockWith('b', 'One\nfrom: [[#^c]]') + blockWith('c', 'two -> deux') };
    expect(tokensOf(['from: [[A#^a]]'], notes)).toEqual(['One', 'read this']);
  });
});

test('a worked example that asks for an answer is one here as there', () => {
  const notes = { Other: blockWith('ask', 'cheese =>', 'model: gpt-3', 'shots: [sea otter => loutre de mer]') };
  expect(saidOf(['from: [[Other#^ask]]', 'precision: 3'], notes)).toEqual([]);
  expect(saidOf(['from: [[Other#^ask]]'], { Other: blockWith('ask', 'cheese =>') })).toEqual([expect.stringMatching(/^error 1:7 In \[\[Other#\^ask\]\], line 1: Nothing stands after the arrow\./u)]);
});

test('of architecture and model, the one that is written here lets go of the other', () => {
  expect(specOf(['from: [[Other#^m]]', 'architecture: encoder'], { Other: blockWith('m', 'a b', 'model: gpt-2') })).toMatchObject({ architecture: 'encoder' });
  expect(specOf(['from: [[Other#^m]]', 'model: bert'], { Other: blockWith('m', 'a b', 'architecture: decoder') })).toMatchObject({ architecture: 'encoder' });
});

test('what the other block compares is compared here, over what is written here', () => {
  const { trace } = read(['A dog ran', 'from: [[Other#^c]]'], { Other: blockWith('c', 'The cat sat', 'compare: [{}, {score: dot}]') });
  expect(trace.compare.map(({ reading, sites }) => [reading, sites[0]?.queries.join(' ')])).toEqual([['as written', 'A dog ran'], ['score: dot', 'A dog ran']]);
  expect(saidOf(['a b', 'compare: [{}, {from: [[Other#^c]]}]'], CAT)).toEqual(['warning 2:16 "from" has no use inside a reading. Write it as a line of the block: from: [[#^first-block]]']);
});

test('the defaults of the note lie below all of it', () => {
  const { trace, presentation } = read(['from: [[Other#^cat]]', 'heads: 2'], CAT, JSON.stringify({ score: 'cosine', precision: 4, heads: 1 }));
  expect([trace.formulas['scores']?.expression, presentation.precision, trace.sites[0]?.heads.length]).toEqual(["Q * K'", 4, 2]);
});

describe('mistakes', () => {
  test('of the other block are told at the link, with their line there', () => {
    const notes = { Other: blockWith('x', 'The cat', 'score: dott', 'colour: red', 'heads: {cross:', '  two') };
    expect(saidOf(['from: [[Other#^x]]', 'precision: 2'], notes)).toEqual([
      'error 1:7 In [[Other#^x]], line 5: A bracket, brace, quote or comma is missing. Close what was opened, and put commas between the entries.',
      'warning 1:7 In [[Other#^x]], line 3: There is no key "colour", so it is ignored. If the line is part of the sentence, put it above all keys.',
      'error 1:7 In [[Other#^x]], line 2: "score" takes one of scaled-dot, dot, cosine, general, additive, concat, location; found "dott". Did you mean "dot"? For example: score: dot',
    ]);
    const [first] = read(['from: [[Other#^x]]'], { Other: blockWith('x', 'a', 'score: dott') }).trace.diagnostics;
    expect(first && fixesOf('from: [[Other#^x]]', first)).toEqual([]);
  });

  test('that show only here, too', () => {
    expect(saidOf(['a b c', 'from: [[Other#^m]]'], { Other: blockWith('m', 'a b', 'mask:', '  allow: [[1, 1], [0, 1]]') })).toEqual(['error 2:7 In [[Other#^m]], line 3: The allow matrix is 2 × 2, but there are 3 queries and 3 keys. Give it 3 rows of 3 numbers.']);
  });

  test('of the link are told at the link, and nothing else is asked for', () => {
    expect(saidOf(['from: [[Nowhere#^x]]'], CAT)).toEqual(['error 1:7 There is no note "Nowhere" in this vault. Name another.']);
    expect(saidOf(['from: [[Other#^dog]]'], CAT)).toEqual(['error 1:7 There is no block "^dog" in "Other". Write ^dog on a line of its own below the closing fence of the block.']);
    expect(saidOf(['from: [[#^dog]]'], { Own: 'No block.' })).toEqual(['error 1:7 There is no block "^dog" in the same note. Write ^dog on a line of its own below the closing fence of the block.']);
    expect(saidOf(['from: [[Other#^p]]'], { Other: 'A paragraph. ^p' })).toEqual(['error 1:7 "^p" in "Other" is not an attention block. Put the id on a line of its own below the closing fence of an attention block.']);
    expect(saidOf(['from: [[Other]]'], CAT)).toEqual(['error 1:7 "[[Other]]" names a note, not a block. Write the id of the block behind it: [[Other#^id]]. The id, ^id, stands on a line of its own below the block.']);
    expect(saidOf(['from: [[Other#A heading]]'], CAT)).toEqual(['error 1:7 "[[Other#A heading]]" names a note, not a block. Write the id of the block behind it: [[Other#^id]]. The id, ^id, stands on a line of its own below the block.']);
    expect(saidOf(['from: [[Other#^a b]]'], CAT)).toEqual(['error 1:7 "^a b" is not the id of a block. An id has letters, digits and hyphens: [[note#^first-block]].']);
    expect(saidOf(['a', 'from: [1, 2]'], CAT)).toEqual(['error 2:7 "[1, 2]" names a note, not a block. Write the id of the block behind it: [[note#^id]]. The id, ^id, stands on a line of its own below the block.']);
    expect(saidOf(['a', 'from:'], CAT)).toEqual(['error 2:1 "from" has no value. For example: from: [[#^first-block]]']);
    expect(saidOf(['from: [[A#^a]]'], { A: blockWith('a', 'from: [[Gone#^x]]', 'a b') })).toEqual([expect.stringMatching(/^error 1:7 In \[\[A#\^a\]\], line 1: There is no note "Gone" in this vault\./u), expect.anything()]);
    expect(saidOf(['a', 'from: [[A#^a]]'], { A: blockWith('a', 'b', 'from: [[Gone]]') })).toEqual([expect.stringMatching(/^error 2:7 In \[\[A#\^a\]\], line 2: "\[\[Gone\]\]" names a note, not a block\./u)]);
  });

  test('of a circle name it', () => {
    const notes = { A: blockWith('a', 'from: [[B#^b]]'), B: blockWith('b', 'x y', 'from: [[A#^a]]'), Own: blockWith('me', 'x y', 'from: [[#^me]]') };
    expect(saidOf(['from: [[B#^b]]'], notes)).toEqual(['error 1:7 These blocks build on each other in a circle: [[B#^b]] → [[A#^a]] → [[B#^b]]. Take "from" out of one of them.']);
    expect(saidOf(['x y', 'from: [[#^me]]'], notes)).toEqual(['error 2:7 These blocks build on each other in a circle: [[#^me]] → [[#^me]]. Take "from" out of one of them.']);
    expect(read(['from: [[B#^b]]'], notes).trace.sites[0]?.queries).toEqual(['x', 'y']);
  });

  test('of a chain that is too long name it', () => {
    const links = (count: number) => Array.from({ length: count }, (_, index) => blockWith(`n${index}`, ...(index + 1 < count ? [`from: [[#^n${index + 1}]]`] : ['x y']))).join('\n');
    expect(saidOf(['from: [[A#^n0]]'], { A: links(LONGEST_CHAIN) })).toEqual([]);
    const [said, ...others] = saidOf(['x', 'from: [[A#^n0]]'], { A: links(LONGEST_CHAIN + 1) });
    expect(said).toBe(`error 2:7 The block builds on more than 8 others, one on the next: ${Array.from({ length: 9 }, (_, index) => `[[A#^n${index}]]`).join(' → ')}. The first 8 are read. Build on one that is further down.`);
    expect(others).toEqual([]);
  });

  test('where nobody can follow a link, the block says so', () => {
    expect(pipeline.read('from: [[Other#^cat]]').trace.diagnostics.map(({ message, hint }) => `${message} ${hint ?? ''}`)).toEqual(['Other blocks cannot be read here. A block that builds on another one is drawn in the vault, and in the pages that the command line renders.']);
  });
});

test('what was computed is forgotten when the other block changes, and kept as long as it does not', () => {
  const [before, same] = [read(['from: [[Other#^cat]]'], CAT).trace, read(['from: [[Other#^cat]]'], { ...CAT, Another: 'note' }).trace];
  expect(same).toBe(before);
  expect(read(['from: [[Other#^cat]]'], { Other: blockWith('cat', 'A dog') }).trace.sites[0]?.queries).toEqual(['A', 'dog']);
});

test('a block that builds on another reads like both in one', () => {
  const parts = fc.tuple(randomBlock, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }));
  fc.assert(fc.property(parts, ([block, belongsHere]) => {
    const entries = Object.entries(block);
    const own = Object.fromEntries(entries.filter((_, index) => belongsHere[index]));
    const other = { ...Object.fromEntries(entries.filter((_, index) => !belongsHere[index])), seed: 3, precision: 1 };
    const linked = parse(JSON.stringify({ ...own, from: '[[Other#^x]]' }), { resolve: linkedNotes({ Other: blockWith('x', JSON.stringify(other)) }) });
    const whole = parse(JSON.stringify({ ...other, ...own }));
    expect(linked.spec).toEqual(whole.spec);
    expect(linked.diagnostics.length).toBe(whole.diagnostics.length);
  }));
});

test('whatever both texts hold, every mistake has a place in the block that is drawn', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, base) => {
    const source = `${text.replace(/\s+/gu, ' ')}\nfrom: [[Other#^x]]`;
    const resolve = () => ({ path: 'Other.md', source: base });
    for (const { line, column } of pipeline.read(source, { resolve }).trace.diagnostics) expect([line >= 1 && line <= 2, column >= 1]).toEqual([true, true]);
  }));
});
