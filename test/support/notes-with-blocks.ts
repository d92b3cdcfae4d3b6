import fc from 'fast-check';
import { writtenBlock } from './written-blocks';

interface Container {
  readonly first: string;
  readonly rest: string;
}

const container: fc.Arbitrary<Container> = fc.constantFrom(
  { first: '> ', rest: '> ' }, { first: '>', rest: '>' }, { first: '- ', rest: '  ' }, { first: '* ', rest: '  ' }, { first: '12) ', rest: '    ' }, { first: '1. ', rest: '   ' }, { first: '-\t', rest: '\t' },
);

/** A block in a note: between other text, in quotes and lists, with any fence and line end. */
export const noteWithBlock: fc.Arbitrary<string> = fc.record({
  block: writtenBlock, containers: fc.array(container, { maxLength: 3 }), indent: fc.constantFrom('', ' ', '   '), fence: fc.constantFrom('```', '~~~', '`````'),
  before: fc.array(fc.constantFrom('text', '', '# Heading', '> quote', '- item', '```js\n```', '---', '\tcode', '[^1]: note'), { maxLength: 4 }),
  after: fc.array(fc.constantFrom('text', '', '> quote', '```attention\nanother one\n```', '%% comment %%'), { maxLength: 4 }),
  end: fc.constantFrom('\n', '\r\n'), lead: fc.boolean(),
}).map(({ block, containers, indent, fence, before, after, end, lead }) => {
  const inside = [...(lead ? ['lead', ''] : []), `${indent}${fence}attention`, ...block.lines.map((line) => indent + line), `${indent}${fence}`];
  const wrapped = [...containers].reverse().reduce((texts, { first, rest }) => texts.map((text, index) => (index === 0 ? first : rest) + text), inside);
  return [...before, '', ...wrapped, '', ...after].join('\n').replaceAll('\n', end);
});

/** A tab behind the mark of a quote: Markdown readers do not agree how many columns of it are the quote's. markdown-it differs from cmark, which counts as the specification says. */
export function hasTabInQuote(note: string): boolean {
  return />[^\n]*\t/u.test(note);
}
