import type { Palette } from '../../src/diagram/palette';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly number[];

export const hex = (text: string): Colour => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
export const rgb = (text: string): Colour => text.split(',').map(Number);

const linear = (part: number): number => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const encoded = (part: number): number => 255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055);

/** WCAG 2.2, relative luminance. */
export function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(a: Colour, b: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour of some opacity, as it appears on a page. */
export function over(page: Colour, colour: Colour, alpha: number): Colour {
  return page.map((part, channel) => part + ((colour[channel] ?? 0) - part) * alpha);
}

/** Machado, Oliveira and Fernandes 2009: what those see who lack one of the three cones, in linear light. */
const MACHADO = {
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
} as const;

export type Eyes = 'all cones' | 'gray' | keyof typeof MACHADO;
export const EYES: readonly Eyes[] = ['all cones', 'protanopia', 'deuteranopia', 'tritanopia', 'gray'];

/** A colour as these eyes see it; on a gray printer, its lightness alone. */
export function seenBy(eyes: Eyes, colour: Colour): Colour {
  if (eyes === 'all cones') return colour;
  if (eyes === 'gray') return Array.from({ length: 3 }, () => encoded(luminance(colour)));
  const light = colour.map(linear);
  return MACHADO[eyes].map((row) => encoded(Math.min(1, Math.max(0, row.reduce((sum, share, channel) => sum + share * (light[channel] ?? 0), 0)))));
}

/** CIE 1976 L*a*b*, for daylight (D65). */
function lab(colour: Colour): readonly number[] {
  const [red = 0, green = 0, blue = 0] = colour.map(linear);
  const bent = (value: number): number => (value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 * value + 16) / 116);
  const [x, y, z] = [
    bent((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047),
    bent(0.2126729 * red + 0.7151522 * green + 0.072175 * blue),
    bent((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883),
  ] as const;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far apart two colours look: CIE 1976 ΔE*ab. About 2 can just be told apart side by side. */
export function apart(a: Colour, b: Colour): number {
  const [one, other] = [lab(a), lab(b)];
  return Math.hypot(...one.map((value, axis) => value - (other[axis] ?? 0)));
}

/** The theme's variables with the values of a palette, as styles.css names them. */
export function variablesOf(palette: Palette): Readonly<Record<string, Colour>> {
  const fills = Object.entries(palette.fills).map(([fill, value]) => [`--attn-${fill}`, rgb(value)] as const);
  return {
    ...Object.fromEntries(fills), '--attn-page': hex(palette.background), '--attn-text': hex(palette.text), '--attn-muted': hex(palette.muted),
    '--attn-number': hex(palette.number), '--attn-number-bright': hex(palette.numberOnBright),
    '--attn-value-line': over(hex(palette.text), rgb(palette.fills.value), LINE), '--attn-weight-line': over(hex(palette.text), rgb(palette.fills.weight), LINE),
  };
}

/** How much of its own colour a pale line keeps, in styles.css. */
const LINE = 0.9;
