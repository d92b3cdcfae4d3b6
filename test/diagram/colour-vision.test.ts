import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fill } from '../../src/diagram/matrix/strength';
import { seriesOf } from '../../src/diagram/memory/series';
import { dark, light } from '../../src/diagram/palette';
import { standaloneSvg } from '../../src/diagram/standalone';
import { createPipeline } from '../../src/pipeline';
import { apart, EYES, rgb, seenBy, type Eyes } from '../support/colours';

/** Ten is plain to see between two fields that touch. */
const PLAIN_TO_SEE = 10;

const palettes = { light, dark };

/** For whom two full colours look alike, in some theme. */
function alikeFor(one: Fill, other: Fill): Eyes[] {
  return EYES.filter((eyes) => Object.values(palettes).some(({ fills }) => apart(seenBy(eyes, rgb(fills[one])), seenBy(eyes, rgb(fills[other]))) < PLAIN_TO_SEE));
}

const svgOf = (text: string): string => {
  const { trace, presentation } = createPipeline().read(text);
  return standaloneSvg(trace, presentation);
};
const pathsIn = (svg: string, className: string): string[] => [...svg.matchAll(new RegExp(`<g class="${className}">(.*?)</g>`, 'gu'))].map(([, inside = '']) => inside);

test('the simulation is right for what it must leave alone, and for what it must join', () => {
  for (const eyes of EYES) for (const gray of [[0, 0, 0], [128, 128, 128], [255, 255, 255]]) expect(apart(seenBy(eyes, gray), gray)).toBeLessThan(0.5);
  const [red, green] = [[200, 90, 60], [130, 130, 60]];
  expect(apart(seenBy('deuteranopia', red), seenBy('deuteranopia', green))).toBeLessThan(0.5 * apart(red, green));
  expect(apart([255, 255, 255], [0, 0, 0])).toBeCloseTo(100, 1);
});

test('some eyes see a role’s colour and the gray of what is below zero alike: a sign has to tell them apart', () => {
  const roles = ['query', 'key', 'value', 'output', 'weight'] as const;
  const alike = roles.filter((role) => alikeFor(role, 'negative').length > 0);
  expect(alike).not.toEqual([]);
});

test('in a matrix without numbers a cell below zero has a minus sign, of its own strength', () => {
  const words = Array.from({ length: 20 }, (_, index) => `word${index}`).join(' ');
  const scores = svgOf(`${words}\nview: matrix\nshow: [scores]`);
  const signs = /<path class="attn-minus" d="([^"]*)"/u.exec(scores)?.[1] ?? '';
  const below = createPipeline().read(words).trace.sites[0]?.heads[0]?.steps['scores']?.data.filter((score) => score < 0).length ?? 0;
  // Scores that are nearly 0 have no colour, and no sign.
  expect(signs.split('M').length - 1).toBeGreaterThan(0.9 * below);
  expect(signs.split('M').length - 1).toBeLessThanOrEqual(below);
  expect(svgOf(`${words}\nview: matrix`)).not.toContain('attn-minus"');
});

test('in a state without numbers, and in every legend, what is below zero is narrower', () => {
  const svg = svgOf('the white cow -> la vache blanche\nmodel: luong\nview: unrolled');
  const widths = (className: string) => new Set(pathsIn(svg, className).flatMap((group) => [...group.matchAll(/h(\d+(?:\.\d+)?)v/gu)].map(([, width]) => Number(width))));
  expect([...widths('attn-fill-key'), ...widths('attn-fill-query')]).toEqual([20, 20]);
  expect([...widths('attn-fill-negative')]).toEqual([12]);
  const legend = [...svg.matchAll(/<rect class="attn-fill-(\w+)" fill-opacity="[\d.]+" [^>]*? height="([\d.]+)"/gu)].map(([, fill, height]) => ({ fill, height: Number(height) }));
  const tallest = (fill: string) => Math.max(...legend.filter((one) => one.fill === fill).map(({ height }) => height));
  expect(tallest('negative')).toBeLessThan(tallest('key'));
});

test('curves of one plot have marks of their own, whatever their colours', () => {
  const { trace } = createPipeline().read('the white cow -> la vache blanche\nmodel: luong\nview: memory');
  const marks = trace.memory === undefined ? [] : seriesOf(trace.memory).map(({ mark }) => mark);
  expect(marks.length).toBe(3);
  expect(new Set(marks).size).toBe(3);
});

test('lines of queries, keys and values end at their letters', () => {
  const svg = svgOf('it was tired\nmodel: bert\nview: blueprint');
  for (const letter of ['Q', 'K', 'V']) expect(svg).toContain(`text-anchor="middle">${letter}</text>`);
});

test('arcs have one colour: a head is told by its name, a weight by its width and its number', () => {
  const styles = readFileSync(join(__dirname, '../../styles.css'), 'utf8');
  expect(styles).not.toMatch(/attn-(?:line|arc)-head/u);
  const svg = svgOf('the animal was too tired to cross\nheads: 2\nview: arcs\nfocus: was');
  expect(new Set([...svg.matchAll(/stroke-width="([\d.]+)"/gu)].map(([, width]) => width)).size).toBeGreaterThan(2);
});
