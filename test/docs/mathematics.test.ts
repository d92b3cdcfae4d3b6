import { activations } from '../../src/engine/activations';
import { alignments } from '../../src/engine/alignments';
import { cells } from '../../src/engine/cells';
import { masks } from '../../src/engine/masks';
import { normalisers } from '../../src/engine/normalisers';
import { norms } from '../../src/engine/norms';
import { positions } from '../../src/engine/positions';
import { scores } from '../../src/engine/scores';
import { mathematics } from '../../scripts/mathematics';

const page = mathematics();
const [formulas = '', functions = ''] = page.split('## What the functions are');

test.each(Object.entries({ activations, alignments, masks, normalisers, norms, positions, scores }))('all %s have a row, each with a formula and a source', (_name, registry) => {
  for (const id of Object.keys(registry)) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${id}\` |`)) ?? '';
    const filled = row.split(/(?<!\\)\|/u).map((cell) => cell.trim());
    expect([id, filled.length >= 5, filled.slice(1, -1).every((cell) => cell !== ''), /\b(?:19|20)\d\d\b/u.test(filled.at(-2) ?? '')]).toEqual([id, true, true, true]);
  }
});

test('all cells have their formulas and their source', () => {
  for (const { id, source } of Object.values(cells)) expect(page).toContain(`### ${id}\n\n${source}.\n\n| Step | Expression |`);
});

test('every function that an expression calls is explained, and no other', () => {
  const called = new Set([...formulas.matchAll(/`([^`]+)`/gu)].flatMap(([, code = '']) => [...code.matchAll(/\b([A-Za-z]\w*)\(/gu)].map(([, name = '']) => name)));
  const explained = [...functions.matchAll(/^\| `(\w+)\(/gmu)].map(([, name = '']) => name);
  expect(explained.sort()).toEqual([...called].sort());
});

test('every work that is named is among the sources, and no other', () => {
  const [above = '', sources = ''] = page.split('## Sources');
  const named = above.matchAll(/(?:\p{Lu}[\p{L}-]+, )*\p{Lu}[\p{L}-]+(?: et al\.| and \p{Lu}[\p{L}-]+| Team)? (?:19|20)\d\d\b/gu);
  const listed = [...sources.matchAll(/^\| ([^|]+ \d{4}) \|/gmu)].map(([, work = '']) => work);
  expect([...new Set([...named].map(([work]) => work))].sort()).toEqual(listed.sort());
});
