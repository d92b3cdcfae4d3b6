import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../../src/block/note';
import { formulaFunctions } from '../../src/engine/formula/functions';
import { FORMULA_LIMITS } from '../../src/engine/formula/limits';
import { createPipeline } from '../../src/pipeline';
import { ROOT } from '../support/imports';

const page = readFileSync(join(ROOT, 'docs/formulas.md'), 'utf8');

test('every block on the page draws as it stands, by its own formula', () => {
  const blocks = blocksOf(page);
  expect(blocks.length).toBeGreaterThanOrEqual(3);
  for (const { source } of blocks) {
    const { trace } = createPipeline().read(source);
    expect(trace.diagnostics).toEqual([]);
    expect(trace.sites[0]?.mechanism?.written).not.toEqual([]);
  }
});

test('the page names every function there is, and no other', () => {
  const rows = page.slice(page.indexOf('| Function |'), page.indexOf('Scores and weights must'));
  const named = new Set([...rows.matchAll(/`(\w+)\(/gu)].map(([, name]) => name));
  expect([...named].sort()).toEqual([...formulaFunctions().keys()].sort());
});

test('the page tells the limits as they are', () => {
  const { length, operators, nesting } = FORMULA_LIMITS;
  expect(page).toContain(`at most ${length.toLocaleString('en-US')} characters long, has at most ${operators} operators and ${nesting} nested brackets`);
});
