import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMULA_LIMITS } from '../../src/engine/formula/limits';
import { LIMITS } from '../../src/engine/limits';
import { ROOT } from '../support/imports';

const security = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
const grouped = (count: number): string => count.toLocaleString('en');

test('SECURITY.md has the limits that the engine has', () => {
  expect(LIMITS.columns).toBe(LIMITS.tokens);
  for (const line of [
    `| tokens of a sequence, columns of a matrix | ${grouped(LIMITS.tokens)} |`,
    `| heads, layers | ${LIMITS.heads}, ${LIMITS.layers} |`,
    `| entries of all matrices of a block together | ${LIMITS.cells / 1e6} million |`,
    `| words of a vocabulary; worked examples; readings side by side; rules of a mask | ${grouped(LIMITS.vocabulary)}; ${LIMITS.shots}; ${LIMITS.readings}; ${LIMITS.maskRules} |`,
    `| an imported file | ${LIMITS.recording / 1e6} million bytes |`,
    `| a formula | ${grouped(FORMULA_LIMITS.length)} characters, ${FORMULA_LIMITS.operators} operators, ${FORMULA_LIMITS.nesting} nested brackets |`,
  ]) expect(security).toContain(line);
});
