import fc from 'fast-check';
import { hostileBlock, keyLine } from './blocks';
import { oddLine, oddText } from './texts';

/** Two notes of a vault; blocks of each may build on blocks of both. */
export interface HostileVault {
  readonly Own: string;
  readonly Other: string;
}

const LINKS = ['[[#^a]]', '[[#^b]]', '[[Own#^a]]', '[[Own#^b]]', '[[Other#^a]]', '[[Other#^b]]', '[[Other]]', '[[#^]]', '[[^a]]', '"[[Other#^a]]"', '[[__proto__#^a]]', '[[Other#^constructor]]', '[[]]', '[[Other#^a', '../Own#^a', '[[Other#^A|x]]'];

const building = fc.tuple(fc.constantFrom(...LINKS), fc.array(keyLine, { maxLength: 2 })).map(([link, lines]) => [`from: ${link}`, ...lines].join('\n'));

const frontmatter = fc.oneof(
  { arbitrary: fc.constant(''), weight: 2 },
  fc.array(keyLine, { minLength: 1, maxLength: 4 }).map((lines) => `---\nattention:\n${lines.map((line) => `  ${line}`).join('\n')}\n---\n`),
  fc.tuple(fc.array(keyLine, { maxLength: 3 }), fc.constantFrom('attention: {', '"attention": {')).map(([lines, start]) => `---\ntags: [a]\n${start}${lines.map((line) => line.split('\n')[0]).join(', ')}}\n---\n`),
  fc.tuple(oddLine, fc.constantFrom('---\n', '', '...\n')).map(([value, end]) => `---\nattention: ${value}\n${end}`),
  fc.constantFrom('---\nattention: &a [*a]\n---\n', '---\nattention: !!js x\n---\n', '---\nattention:\n---\n', '---\n', '\uFEFF---\nattention: {mask: causal}\n---\n', '---\nattention: {from: "[[#^a]]", queries: a, __proto__: {mask: causal}}\n---\n'),
);

interface Around {
  readonly first: string;
  readonly rest: string;
}

const around: fc.Arbitrary<Around> = fc.constantFrom(
  { first: '> ', rest: '> ' }, { first: '>', rest: '>' }, { first: '>\t', rest: '>\t' }, { first: '> [!note]- title\n> ', rest: '> ' }, { first: '- ', rest: '  ' }, { first: '-\t', rest: '\t' }, { first: '1. ', rest: '   ' }, { first: '1234567890. ', rest: '    ' },
  { first: '- [ ] ', rest: '  ' }, { first: '- ', rest: '' }, { first: '> ', rest: '' }, { first: '\t', rest: '\t' }, { first: '    ', rest: '    ' }, { first: '   ', rest: '   ' },
);

const fence = fc.constantFrom<readonly [string, string]>(['```', '```'], ['```', '```'], ['~~~', '~~~'], ['`````', '`````'], ['```', ''], ['~~~', '```'], ['````', '```'], ['```', '``` '], ['``` ', '```'], ['```', '\t```']);

/** A block in its fence, in quotes and lists; the fence may stay open, and a name may stand below. */
const fenced = fc.record({
  source: fc.oneof({ arbitrary: hostileBlock, weight: 3 }, { arbitrary: building, weight: 2 }), marks: fence, info: fc.constantFrom('attention', 'attention', 'attention', ' attention', 'attention {a}', 'attention\t', 'Attention', 'attentions'), name: fc.constantFrom('', '\n^a', '\n^b', '\n\n^a', '\n^A'), containers: fc.array(around, { maxLength: 3 }),
}).map(({ source, marks: [open, close], info, name, containers }) => {
  const lines = `${open}${info}\n${source.replace(/\r\n?/gu, '\n')}\n${close}${name}`.split('\n');
  return [...containers].reverse().reduce((texts, { first, rest }) => texts.map((text, index) => (index === 0 ? first : rest) + text), lines).join('\n');
});

const between = fc.oneof(
  fc.constantFrom('', 'text', '# Heading', '> quote', '- item', '```js\ncode\n```', '<!-- -->', '%% comment', '    code', '\tcode', '$$', '---', '[^1]: note', '<div>', '| a | b |', '```', '~~~', '> ```', '- ~~~'),
  oddText,
);

export const hostileNote: fc.Arbitrary<string> = fc.tuple(frontmatter, fc.array(fc.oneof({ arbitrary: fenced, weight: 2 }, between), { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\n', '\r\n', '\r'))
  .map(([head, parts, end]) => (head + parts.join('\n')).replaceAll('\n', end));

export const hostileVault: fc.Arbitrary<HostileVault> = fc.record({ Own: hostileNote, Other: hostileNote });
