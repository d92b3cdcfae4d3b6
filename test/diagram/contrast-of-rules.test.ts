import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dark, light, type Palette } from '../../src/diagram/palette';
import { contrast, over, variablesOf, type Colour } from '../support/colours';
import { rulesOf, type Rule } from '../support/stylesheet';

/** WCAG 2.2, 1.4.3 and 1.4.11. Paper has the light values: contrast.test.ts holds it to them. */
const AA = { text: 4.5, graphics: 3 } as const;

const rules = rulesOf(readFileSync(join(__dirname, '../../styles.css'), 'utf8'));
const themes = [['light', light], ['dark', dark]] as const;

/** What texts stand on: the page, and its tints. Obsidian's own for what is hovered over, and those of this sheet. */
function groundsOf(palette: Palette): ReadonlyMap<string, Colour> {
  const page = colourOf('var(--attn-page)', palette);
  const tints = rules.flatMap(({ selector, says }) => {
    const [, role, alpha] = /^rgba\(var\((--attn-\w+)\), (0\.\d+)\)$/u.exec(says['background'] ?? says['fill'] ?? '') ?? [];
    if (role !== undefined && alpha !== undefined) return [[selector, over(page, colourOf(`var(${role})`, palette), Number(alpha))] as const];
    const opacity = Number(says['fill-opacity'] ?? 1);
    return says['fill'] === 'var(--attn-text)' && opacity < 0.2 ? [[selector, over(page, colourOf(says['fill'], palette), opacity)] as const] : [];
  });
  const hover = over(page, palette === light ? [0, 0, 0] : [255, 255, 255], 0.067);
  return new Map([['the page', page], ['what is hovered over', hover], ...tints]);
}

/** A value of this sheet as a colour; its opacity is another declaration's. */
function colourOf(value: string, palette: Palette): Colour {
  const [, name = ''] = /var\((--attn-[\w-]+)\)/u.exec(value) ?? [];
  const colour = variablesOf(palette)[name];
  if (colour === undefined) throw new Error(`no colour in ${value}`);
  return colour;
}

/** Text has a colour of its own in HTML, and a fill in a picture. */
function inkOf({ selector, says }: Rule): string | undefined {
  if (says['color'] !== undefined) return says['color'];
  return /\btext\b|-muted|-letter|-formula|-note-text|-number-|-share|-written|-compared-name/u.test(selector) && !/flow/u.test(selector) ? says['fill'] : undefined;
}

/** Windows and views of the app have the app's own colours, on its own grounds. */
const OF_THE_APP = /--text-(?:normal|muted)|--attn-form-muted/u;

/** The numbers on the cells of a palette: look/ramps.test.ts. */
const ON_A_PALETTE = ['var(--attn-near)', '#000000', 'var(--attn-far)'];

/** The number of a remark, on its mark. */
const ON_A_MARK = 'var(--attn-page)';

const inks = [...new Set(rules.map(inkOf))].filter((ink) => ink !== undefined && !['inherit', 'var(--attn-number)', 'var(--attn-number-bright)', ON_A_MARK, ...ON_A_PALETTE].includes(ink) && !OF_THE_APP.test(ink));

test('texts have two colours, besides the numbers on cells', () => {
  expect(inks.sort()).toEqual(['var(--attn-muted)', 'var(--attn-text)']);
});

test.each(themes)('%s: both can be read on the page and on each of its tints', (_theme, palette) => {
  const grounds = groundsOf(palette);
  expect(grounds.size).toBeGreaterThan(10);
  for (const ink of inks) {
    const hard = [...grounds].map(([name, ground]) => ({ name, contrast: contrast(ground, colourOf(ink ?? '', palette)) })).filter((pair) => pair.contrast < AA.text);
    expect(hard).toEqual([]);
  }
});

test.each(themes)('%s: the number of a remark can be read on its mark', (_theme, palette) => {
  const marks = rules.filter(({ selector }) => selector.includes('.attn-note-mark')).map(({ says }) => says['fill'] ?? '');
  expect(marks.length).toBeGreaterThan(0);
  for (const mark of marks) expect(contrast(colourOf(mark, palette), colourOf(ON_A_MARK, palette))).toBeGreaterThanOrEqual(AA.text);
});

/** Lines that say nothing by themselves: what they would say is said by what is named. */
const SAID_OTHERWISE: Readonly<Record<string, string>> = {
  '.attn-badge-value': 'the letter in it',
  '.attn-badge-query': 'the letter in it',
  '.attn-badge-key': 'the letter in it',
  '.attn-family-cells': 'the number of heads beneath it',
  '.attn-ghost-value': 'the name of what is lacking, in it',
  '.attn-ghost-key': 'the name of what is lacking, in it',
  '.attn-picture .attn-number .attn-number-closed': 'a halo that keeps the hatch off the number',
  '.attn-note-mark': 'the mark itself: the line keeps it off what is beneath it',
  '.attn-minus': 'a sign on a cell, as strong as the cell: for those whom its colour does not tell',
  '.attn-family-bar rect': 'a gap in the page’s colour between two parts of a bar',
};

const lines = rules.filter(({ says }) => says['stroke'] !== undefined && says['stroke'] !== 'none');

test.each(themes)('%s: every line that says something stands out from the page', (_theme, palette) => {
  const page = colourOf('var(--attn-page)', palette);
  const faint = lines.filter(({ selector }) => !(selector in SAID_OTHERWISE)).map(({ selector, says }) => {
    const opacity = says['stroke-opacity'] === 'var(--attn-hatch)' ? palette.hatch : Number(says['stroke-opacity'] ?? 1);
    return { selector, contrast: contrast(page, over(page, colourOf(says['stroke'] ?? '', palette), opacity)) };
  });
  expect(faint.length).toBeGreaterThan(20);
  expect(faint.filter((line) => line.contrast < AA.graphics)).toEqual([]);
});

test('every exception is still a rule', () => {
  const selectors = rules.flatMap(({ selector }) => [selector, ...selector.split(', ')]);
  expect(Object.keys(SAID_OTHERWISE).filter((selector) => !selectors.includes(selector))).toEqual([]);
});

test.each(themes)('%s: arrowheads, and what shows where the keyboard is', (_theme, palette) => {
  const page = colourOf('var(--attn-page)', palette);
  const heads = rules.filter(({ selector }) => /flow-head|flow-dot/u.test(selector)).map(({ says }) => says['fill'] ?? '');
  const outlines = rules.flatMap(({ says }) => /solid (rgb\(.*)/u.exec(says['outline'] ?? '')?.[1] ?? []);
  expect(heads.length).toBeGreaterThan(3);
  expect(outlines.length).toBeGreaterThan(0);
  for (const value of [...heads, ...outlines]) expect(contrast(page, colourOf(value, palette))).toBeGreaterThanOrEqual(AA.graphics);
});

test('nothing is written fainter than its colour: opacity is for shapes', () => {
  expect(rules.filter(({ says }) => says['opacity'] !== undefined).map(({ selector }) => selector)).toEqual([]);
});
