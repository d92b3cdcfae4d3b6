import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { palettes } from '../../../src/block/palettes';
import { lookOf } from '../../../src/diagram/look/look';
import { ramps } from '../../../src/diagram/look/ramps';
import { numberClassOn, rampTints, stepLayers, tintsOf, type Side, type Tint } from '../../../src/diagram/look/steps';
import { dark, light } from '../../../src/diagram/palette';
import { standaloneSvg } from '../../../src/diagram/standalone';
import { OWN_STEP } from '../../../src/diagram/file/style';
import { createPipeline } from '../../../src/pipeline';
import { apart, contrast, EYES, hex, luminance, over, rgb, seenBy, type Colour } from '../../support/colours';
import '../../support/properties';

const AA = { text: 4.5, graphics: 3 } as const;
const GROUND = 0.045;
const themes = { light, dark } as const;
const ramped = Object.entries(ramps).flatMap(([palette, of]) => (of === undefined ? [] : [{ palette, of }]));
const cases = ramped.flatMap(({ palette, of }) => (['light', 'dark'] as const).flatMap((theme) => (['above', 'below'] as const).map((side) => ({ palette, theme, side, ramp: of[side][theme] }))));

function groundOf(theme: 'light' | 'dark'): Colour {
  return over(hex(themes[theme].background), hex(themes[theme].text), GROUND);
}

/** As a browser lays the fills one over the other. */
function drawn(tints: readonly Tint[], ramp: readonly string[], ground: Colour): Colour {
  return tints.reduce((below, tint) => over(below, rgb(ramp[Number(tint.class.slice(-1)) - 1] ?? ''), tint.opacity), ground);
}

/** CIE L*. */
function lightness(colour: Colour): number {
  const share = luminance(colour);
  return share > 216 / 24389 ? 116 * Math.cbrt(share) - 16 : (24389 / 27) * share;
}

const INKS = { light: { near: '#000000', between: '#000000', far: '#ffffff' }, dark: { near: '#ffffff', between: '#000000', far: '#000000' } } as const;

function inkOn(palette: string, theme: 'light' | 'dark', strength: number): Colour {
  const place = numberClassOn(lookOf({ palette }), 'weight', 'weight', strength)?.replace('attn-number-', '');
  if (place !== 'near' && place !== 'between' && place !== 'far') throw new Error(`No colour for a number: ${String(place)}`);
  return hex(INKS[theme][place]);
}

test.each(cases)('$palette, $theme, $side: a number can be read on every cell', ({ palette, theme, side, ramp }) => {
  const strengths = Array.from({ length: 401 }, (_, step) => step / 400);
  const lowest = Math.min(...strengths.map((strength) => contrast(drawn(rampTints(side, strength), ramp, groundOf(theme)), inkOn(palette, theme, strength))));
  expect(lowest).toBeGreaterThanOrEqual(AA.text);
});

test.each(cases)('$palette, $theme, $side: a step is as far from the next in lightness as any other', ({ side, theme, ramp }) => {
  const at = [0, 0.25, 0.5, 0.75, 1].map((strength) => lightness(drawn(rampTints(side, strength), ramp, groundOf(theme))));
  const gaps = at.slice(1).map((one, index) => Math.abs(one - (at[index] ?? 0)));
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1);
});

test.each(cases)('$palette, $theme, $side: stronger is farther from the page, for every eye', ({ side, theme, ramp }) => {
  const sign = theme === 'light' ? -1 : 1;
  for (const eyes of EYES) {
    const at = Array.from({ length: 33 }, (_, step) => sign * lightness(seenBy(eyes, drawn(rampTints(side, step / 32), ramp, groundOf(theme)))));
    expect(at.every((one, index) => index === 0 || one > (at[index - 1] ?? 0))).toBe(true);
    expect(Math.abs((at.at(-1) ?? 0) - (at[0] ?? 0))).toBeGreaterThan(55);
  }
});

test.each(cases.filter(({ side }) => side === 'above'))('$palette, $theme: lines are seen on the page, and texts on its tints', ({ theme, ramp }) => {
  const { background, text, muted } = themes[theme];
  const own = rgb(ramp[OWN_STEP]);
  expect(contrast(hex(background), own)).toBeGreaterThanOrEqual(AA.graphics);
  for (const tint of [0.13, 0.16, 0.2]) for (const ink of [text, muted]) expect(contrast(over(hex(background), own, tint), hex(ink))).toBeGreaterThanOrEqual(AA.text);
});

test.each(['light', 'dark'] as const)('%s: purple and orange are two colours to every eye that sees any', (theme) => {
  const pair = ramps['purple-orange'];
  for (const eyes of EYES.filter((one) => one !== 'gray')) {
    for (const step of [1, 2, 3] as const) expect(apart(seenBy(eyes, rgb(pair?.above[theme][step] ?? '')), seenBy(eyes, rgb(pair?.below[theme][step] ?? '')))).toBeGreaterThan(20);
  }
});

test('between two steps a strength is their even mixture, in shapes and in images', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 255 }), fc.constantFrom<Side>('above', 'below'), fc.constantFrom(...ramped), (level, side, { of }) => {
    const ramp = of[side].light;
    const ground = groundOf('light');
    const colours = [ground, ...ramp.map(rgb)];
    const place = (level / 255) * 4;
    const step = Math.min(3, Math.floor(place));
    const mixed = over(colours[step] ?? [], colours[step + 1] ?? [], place - step);
    const shape = drawn(rampTints(side, level / 255), ramp, ground);
    const image = stepLayers(side, 'one').reduce((below, layer, index) => over(below, rgb(ramp[index] ?? ''), (layer.levels(Uint8Array.of(level))[0] ?? 0) / 255), ground);
    for (const channel of [0, 1, 2]) {
      expect(Math.abs((shape[channel] ?? 0) - (mixed[channel] ?? 0))).toBeLessThan(0.01);
      expect(Math.abs((image[channel] ?? 0) - (mixed[channel] ?? 0))).toBeLessThan(1);
    }
  }));
});

test('queries, keys, values and outputs keep their colours, and so do scores without a palette', () => {
  for (const palette of Object.keys(palettes)) {
    for (const role of ['query', 'key', 'value', 'output'] as const) {
      expect(tintsOf(lookOf({ palette }), { role }, 'above', 0.5)).toEqual([{ class: `attn-fill-${role}`, opacity: 0.5 }]);
      expect(tintsOf(lookOf({ palette }), { role }, 'below', 0.5)).toEqual([{ class: 'attn-fill-negative', opacity: 0.5 }]);
    }
  }
  expect(tintsOf(lookOf({}), { role: 'weight' }, 'above', 0.5)).toEqual([{ class: 'attn-fill-weight', opacity: 0.5 }]);
  expect(tintsOf(lookOf({ palette: 'toString' }), { role: 'weight' }, 'above', 0.5)).toEqual([{ class: 'attn-fill-weight', opacity: 0.5 }]);
});

const styles = readFileSync(join(__dirname, '../../../styles.css'), 'utf8');

test.each(ramped)('styles.css has the colours of $palette', ({ palette, of }) => {
  const own = new RegExp(`\\.attn-palette-${palette} \\{([^}]*)\\}`, 'u').exec(styles)?.[1] ?? '';
  const shared = /\n\.attn-palette \{([^}]*)\}/u.exec(styles)?.[1] ?? '';
  for (const side of ['above', 'below'] as const) {
    for (const theme of ['light', 'dark'] as const) of[side][theme].forEach((colour, index) => expect(own.includes(`-${side}-`) ? own + shared : shared).toContain(`--attn-${theme}-${side}-${index + 1}: ${colour};`));
  }
});

test('on paper a palette has its light colours, in the dark its dark ones, by theme and by system', () => {
  const rules = [...styles.matchAll(/([^{}]*\.attn-palette) \{([^}]*--attn-near[^}]*)\}/gu)].map(([, selector = '', body = '']) => ({ selector: selector.trim().split('\n').at(-1)?.trim(), theme: /--attn-(light|dark)-above-1/u.exec(body)?.[1], own: /--attn-weight: var\(--attn-(\w+)-above-(\d)\)/u.exec(body)?.slice(1), near: /--attn-near: (#\w+)/u.exec(body)?.[1] }));
  const own = String(OWN_STEP + 1);
  expect(rules).toEqual([
    { selector: '.attn-palette', theme: 'light', own: ['light', own], near: '#000000' },
    { selector: '.theme-dark .attn-palette', theme: 'dark', own: ['dark', own], near: '#ffffff' },
    { selector: 'body:not(.theme-light) .attn-palette', theme: 'dark', own: ['dark', own], near: '#ffffff' },
    { selector: 'body:not(.theme-light) .attn-palette', theme: 'light', own: ['light', own], near: '#000000' },
  ]);
  expect(styles.slice(styles.indexOf('Palettes:'))).toMatch(/@media print \{\s+\.attn-palette,\s+body \.attn-palette,\s+body:not\(\.theme-light\) \.attn-palette \{/u);
});

test.each(['light', 'dark'] as const)('a file has the palette of its block, %s, in shapes and in large matrices', (theme) => {
  const svgOf = (source: string): string => {
    const { trace, presentation } = createPipeline().read(source);
    return standaloneSvg(trace, presentation, theme);
  };
  const words = Array.from({ length: 20 }, (_, index) => `word${index}`).join(' ');
  for (const block of ['the animal was tired', words].map((text) => `${text}\nview: matrix\nshow: [scaled, weights]`)) {
    const plain = svgOf(block);
    const svg = svgOf(`${block}\npalette: blue-red`);
    expect(plain).not.toMatch(/attn-(?:above|below)/u);
    for (const [side, ramp] of Object.entries({ above: ramps['blue-red']?.above[theme] ?? [], below: ramps['blue-red']?.below[theme] ?? [] })) {
      ramp.forEach((colour, index) => expect(svg).toContain(`.attn-${side}-${index + 1}{fill:rgb(${colour})}`));
      expect(svg).toMatch(new RegExp(`class="attn-${side}-4"`, 'u'));
    }
    expect(svg).not.toMatch(/var\(|class="attn-(?:fill|full)-weight"/u);
  }
});
