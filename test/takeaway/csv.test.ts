import fc from 'fast-check';
import { createEngine } from '../../src/engine/engine';
import { takeaways } from '../../src/takeaway';
import { randomBlock, traceOfBlock, type Block } from '../support/random-block';
import { rowsOf } from '../support/matrices';

const engine = createEngine();

function written(block: Block): { text: string; tables: string[][][]; site: ReturnType<typeof traceOfBlock>['sites'][number] } {
  const trace = traceOfBlock(block, engine);
  const [site] = trace.sites;
  if (site === undefined) throw new Error('nothing was computed');
  const text = takeaways.csv.write(trace, site);
  return { text, tables: tablesOf(text), site };
}

/** A reader of RFC 4180, section 2, that knows nothing of how the tables were written; a record of one empty field parts two tables. */
function tablesOf(text: string): string[][][] {
  const tables: string[][][] = [[]];
  for (const record of recordsOf(text)) {
    if (record.length === 1 && record[0] === '') tables.push([]);
    else tables.at(-1)?.push(record);
  }
  return tables;
}

function recordsOf(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    records.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replace(/""/gu, '"'));
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

const small = { Q: { tokens: ['je', 'suis'], vectors: [[1, 0], [0, 1]] }, K: { tokens: ['I', 'am'], vectors: [[2, 0], [0, 2]] }, score: 'dot', mask: 'causal', normalize: 'hardmax' };

test('one table a step, named by its corner, with tokens or components as headings', () => {
  expect(written(small).text).toBe([
    'queries,1,2', 'je,1,0', 'suis,0,1', '',
    'keys,1,2', 'I,2,0', 'am,0,2', '',
    'values,1,2', 'I,2,0', 'am,0,2', '',
    'scores,I,am', 'je,2,0', 'suis,0,2', '',
    'scaled,I,am', 'je,2,0', 'suis,0,2', '',
    'masked,I,am', 'je,2,−∞', 'suis,0,2', '',
    'weights,I,am', 'je,1,0', 'suis,0,1', '',
    'output,1,2', 'je,2,0', 'suis,0,2', '',
    'output of all heads,1,2', 'je,2,0', 'suis,0,2', '',
  ].join('\r\n'));
});

test('several heads have tables of their own', () => {
  const titles = written({ ...small, heads: 2 }).tables.map((table) => table[0]?.[0]);
  expect(titles).toContain('weights, head 1');
  expect(titles).toContain('weights, head 2');
  expect(titles).toHaveLength(2 * 8 + 1);
});

test('what is read back are the numbers and tokens of the trace, whatever the tokens hold', () => {
  const token = fc.oneof(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom('a,b', '"', '""', 'a\r\nb', '\n=', ' x ', 'étudiant', '−∞')).filter((text) => text.trim() !== '');
  fc.assert(fc.property(randomBlock, fc.array(token, { minLength: 4, maxLength: 4 }), (block, names) => {
    const { queries, ...rest } = block;
    const vectors = Array.isArray(queries) ? queries : [];
    const { tables, site } = written({ ...rest, queries: { tokens: names.slice(0, vectors.length), vectors } });
    const weights = tables.filter((table) => table[0]?.[0]?.startsWith('weights'));
    expect(weights.map((table) => table.slice(1).map((record) => record.slice(1).map(Number)))).toEqual(site.heads.map((head) => rowsOf(head.steps['weights'] ?? site.output)));
    expect(weights[0]?.slice(1).map(([name]) => name?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, ''))).toEqual(site.queries);
  }), { numRuns: 60 });
});

test.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', '\n=1', '=cmd|\' /C calc\'!A0', '=HYPERLINK("x","y")', '＝1+1', '－2'])('the token %j is text for a spreadsheet', (token) => {
  const { tables } = written({ ...small, Q: { tokens: [token, 'b'], vectors: [[1, 0], [0, 1]] } });
  expect(tables[0]?.[1]?.[0]).toBe(`'${token}`);
});

test('no cell that is not a number starts like a formula', () => {
  fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''), { minLength: 2, maxLength: 2 }), (tokens) => {
    const cells = written({ ...small, Q: { tokens, vectors: [[1, 0], [0, -1]] } }).tables.flat(2);
    expect(cells.filter((cell) => /^[=+\-@\t\r\n]/u.test(cell) && !Number.isFinite(Number(cell)))).toEqual([]);
  }));
});
