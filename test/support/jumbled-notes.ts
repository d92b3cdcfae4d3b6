import fc from 'fast-check';

const lead = fc.array(fc.constantFrom(' ', '  ', '   ', '    ', '\t', '> ', '>', '> [!note] ', '- ', '1. ', '*   ', '-\t', '10) '), { maxLength: 4 }).map((marks) => marks.join(''));

const text = fc.constantFrom(
  '```attention', '```attention', '``` attention', '~~~attention', '````attention', '```', '~~~', '````', '```js', 'text', '', '   ', 'keys: a', '- x', '    code', '> q',
  '<!--', '-->', '<div>', '</div>', '---', '%%', '# h',
);

/** Lines that stand in the same quotes and items. */
const run = fc.tuple(lead, fc.constantFrom('', ' ', '  '), fc.array(text, { minLength: 1, maxLength: 6 })).map(([first, indent, lines]) => {
  const rest = first.replace(/[^\s>]/gu, ' ');
  return lines.map((line, index) => (index === 0 ? first : rest) + indent + line);
});

const frontmatter = fc.constantFrom([], [], ['---', '---'], ['---', 'a: |', '  ```attention', '---'], ['---', '- a', '- ```', '--- ']);

/** Fences, quotes, callouts, items, tabs, comments and code, one in the other as it comes: what a note is while somebody writes it. */
export const jumbledNote: fc.Arbitrary<string> = fc
  .tuple(frontmatter, fc.array(fc.oneof(run, fc.tuple(lead, text).map(([before, line]) => [before + line])), { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([front, parts, end]) => [...front, ...parts.flat()].join(end));
