import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { createEngine } from '../../src/engine/engine';
import { takeaways } from '../../src/takeaway';
import { randomBlock, traceOfBlock, type Block } from '../support/random-block';
import { rowsOf } from '../support/matrices';

const engine = createEngine();
const markdown = new MarkdownIt();

function written(block: Block) {
  const trace = traceOfBlock(block, engine);
  const [site] = trace.sites;
  if (site === undefined) throw new Error('nothing was computed');
  const text = takeaways.markdown.write(trace, site);
  return { text, tables: tablesOf(text), site };
}

/** As a reader of Markdown sees them: the text of every cell, row by row. */
function tablesOf(text: string): string[][][] {
  const tables: string[][][] = [];
  for (const { type, children } of markdown.parse(text, {})) {
    if (type === 'table_open') tables.push([]);
    if (type === 'tr_open') tables.at(-1)?.push([]);
    if (type === 'inline') tables.at(-1)?.at(-1)?.push((children ?? []).map((child) => (child.type === 'text' ? child.content : `<${child.type}>`)).join(''));
  }
  return tables;
}

test('a table a step, with four digits and the signs that the block has', () => {
  const { text } = written({ Q: { tokens: ['je', 'a|b'], vectors: [[0, 1], [-1, 0]] }, K: { tokens: ['I', '*am*'], vectors: [[0.123456, 1], [1, 0]] }, mask: 'causal', scale: 1 });
  expect(text.split('\n\n')).toContain('| scores | I | \\*am\\* |\n| --- | --: | --: |\n| je | 1 | 0 |\n| a\\|b | −0.1235 | −1 |');
  expect(text.split('\n\n').find((table) => table.startsWith('| masked'))).toContain('| je | 1 | −∞ |');
  expect(text.endsWith('|\n')).toBe(true);
});

test('several heads have tables of their own', () => {
  const titles = written({ Q: [[0, 1], [1, 0]], heads: 2 }).tables.map((table) => table[0]?.[0]);
  expect(titles).toContain('weights, head 1');
  expect(titles).toContain('weights, head 2');
  expect(titles.at(-1)).toBe('output of all heads');
});

test('what is read back are the numbers and the tokens, whatever the tokens hold', () => {
  const token = fc.oneof(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom('a|b', '\\|', '`x`', '**b**', '[[note]]', '![[x]]', '==m==', '#tag', '$x$', '&amp;', '<br>', '%%c%%', '^id', 'a\nb', '---'))
    .filter((text) => text.trim() !== '' && /^[\P{C}\n]*$/u.test(text));
  fc.assert(fc.property(randomBlock, fc.array(token, { minLength: 4, maxLength: 4 }), (block, names) => {
    const { queries, ...rest } = block;
    const vectors = Array.isArray(queries) ? queries : [];
    const { tables, site } = written({ ...rest, queries: { tokens: names.slice(0, vectors.length), vectors } });
    const weights = tables.filter((table) => table[0]?.[0]?.startsWith('weights'));
    const expected = site.heads.map((head) => rowsOf(head.steps['weights'] ?? site.output));
    expect(weights).toHaveLength(expected.length);
    for (const [index, table] of weights.entries()) {
      for (const [i, row] of (expected[index] ?? []).entries()) {
        for (const [j, value] of row.entries()) expect(Number(table[i + 1]?.[j + 1]?.replace('−', '-'))).toBeCloseTo(value, 4);
      }
    }
    const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();
    expect(weights[0]?.slice(1).map(([name]) => plain(name ?? ''))).toEqual(site.queries.map(plain));
  }), { numRuns: 60 });
});
