import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fill } from '../../src/diagram/matrix/strength';
import { isBright } from '../../src/diagram/matrix/strength';
import { dark, light, type Palette } from '../../src/diagram/palette';
import { contrast, hex, over, rgb } from '../support/colours';

const AA = 4.5;

/** The ground under every cell, in styles.css. */
const GROUND = 0.045;

const fills: readonly Fill[] = ['query', 'key', 'value', 'output', 'weight', 'negative'];
const cases = Object.entries({ light, dark }).flatMap(([theme, palette]) => fills.map((fill) => ({ theme, palette, fill })));

/** The lowest contrast between a cell of this colour, however strong, and the number on it. */
function lowest(palette: Palette, fill: Fill): number {
  const page = over(hex(palette.background), hex(palette.text), GROUND);
  const strengths = Array.from({ length: 201 }, (_, step) => step / 200);
  return Math.min(...strengths.map((strength) => {
    const cell = over(page, rgb(palette.fills[fill]), strength * palette.strength);
    return contrast(cell, hex(isBright(fill, strength) ? palette.numberOnBright : palette.number));
  }));
}

test.each(cases)('$theme: numbers can be read on every $fill cell', ({ palette, fill }) => {
  expect(lowest(palette, fill)).toBeGreaterThanOrEqual(AA);
});

test('the measure itself finds what cannot be read', () => {
  expect(contrast([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 5);
  expect(lowest({ ...light, strength: 1 }, 'output')).toBeLessThan(AA);
});

test.each([['light', light], ['dark', dark]] as const)('%s: labels and remarks can be read on the page', (_theme, { background, text, muted }) => {
  expect(contrast(hex(background), hex(text))).toBeGreaterThanOrEqual(AA);
  expect(contrast(hex(background), hex(muted))).toBeGreaterThanOrEqual(AA);
});

test.each([['light', light], ['dark', dark]] as const)('%s: the letter on a badge can be read', (_theme, { background, text, muted, fills: colours }) => {
  for (const role of ['query', 'key', 'value'] as const) {
    const badge = over(hex(background), rgb(colours[role]), 0.18);
    expect(contrast(badge, hex(text))).toBeGreaterThanOrEqual(AA);
    expect(contrast(badge, hex(muted))).toBeGreaterThanOrEqual(AA);
  }
});

/** Of an attention box, in styles.css. */
const TINT = 0.13;

test.each([['light', light], ['dark', dark]] as const)('%s: what stands on an attention box of a blueprint can be read', (_theme, { background, text, muted, fills: colours }) => {
  const box = over(hex(background), rgb(colours.weight), TINT);
  expect(contrast(box, hex(text))).toBeGreaterThanOrEqual(AA);
  expect(contrast(box, hex(muted))).toBeGreaterThanOrEqual(AA);
});

const styles = readFileSync(join(__dirname, '../../styles.css'), 'utf8');

test('styles.css has the light values as its fallbacks and on paper', () => {
  const printed = styles.slice(styles.indexOf('@media print'));
  for (const fill of fills) {
    expect(styles).toMatch(new RegExp(`--attn-${fill}: (?:var\\(--color-\\w+-rgb, )?${light.fills[fill]}\\)?;`, 'u'));
    expect(printed).toContain(`--attn-${fill}: ${light.fills[fill]};`);
  }
  expect(styles).toContain(`--attn-strength: ${light.strength};`);
  expect(printed).toContain(`--attn-strength: ${light.strength};`);
});

test('styles.css changes strength and numbers in the dark, by theme and by system', () => {
  const rule = `--attn-strength: ${dark.strength};\\s+--attn-number: ${dark.number};\\s+--attn-number-bright: ${dark.numberOnBright};`;
  expect(styles).toMatch(new RegExp(`\\.theme-dark \\.attention-diagrams \\{\\s+${rule}`, 'u'));
  expect(styles).toMatch(new RegExp(`prefers-color-scheme: dark\\) \\{\\s+body:not\\(\\.theme-light\\) \\.attention-diagrams \\{\\s+${rule}`, 'u'));
});
