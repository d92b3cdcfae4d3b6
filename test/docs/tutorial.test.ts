import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../../src/block/note';
import type { Matrix } from '../../src/model/matrix';
import type { Trace } from '../../src/model/trace';
import { createPipeline } from '../../src/pipeline';
import { ROOT } from '../support/imports';

const page = readFileSync(join(ROOT, 'docs/tutorial.md'), 'utf8');
const pipeline = createPipeline();
/** The blocks of each step, read. */
const steps = new Map(page.split(/^## /mu).slice(1).map((section) => [Number.parseInt(section, 10), blocksOf(section).map(({ source }) => pipeline.read(source))] as const));

function step(number: number) {
  const [reading] = steps.get(number) ?? [];
  if (reading === undefined) throw new Error(`Step ${number} has no block.`);
  return reading;
}

function weightsOf(trace: Trace, head = 0): Matrix {
  const weights = trace.sites[0]?.heads[head]?.steps['weights'];
  if (weights === undefined) throw new Error('There are no weights.');
  return weights;
}

function rowOf({ data, columns }: Matrix, row: number): number[] {
  return [...data.slice(row * columns, (row + 1) * columns)];
}

/** What the row that goes by a token, or writes it, attends to most. */
function mostAttended(trace: Trace, token: string): string | undefined {
  const [site] = trace.sites;
  const row = (site?.writes ?? site?.queries ?? []).indexOf(token);
  const weights = rowOf(weightsOf(trace), row);
  return site?.keys[weights.indexOf(Math.max(...weights))];
}

const sumOf = (row: readonly number[]): number => row.reduce((sum, entry) => sum + entry, 0);

test('every step has a block that is drawn without a complaint', () => {
  expect([...steps.keys()].filter((number) => !Number.isNaN(number))).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  for (const [number, readings] of steps) {
    expect(readings.map(({ trace }) => trace.diagnostics)).toEqual(Number.isNaN(number) ? [] : [[]]);
  }
});

test('1: each row adds up to 1', () => {
  const weights = weightsOf(step(1).trace);
  for (let row = 0; row < weights.rows; row += 1) expect(sumOf(rowOf(weights, row))).toBeCloseTo(1, 12);
});

test('2: queries stay, keys and values move over', () => {
  const { trace, request } = step(2);
  const self = request({ attention: 'self' });
  expect([trace.sites[0]?.queries, trace.sites[0]?.keys]).toEqual([['je', 'suis', 'étudiant'], ['I', 'am', 'a', 'student']]);
  expect([self.sites[0]?.queries, self.sites[0]?.keys]).toEqual([['je', 'suis', 'étudiant'], ['je', 'suis', 'étudiant']]);
});

test('3 and 4: the numbers of the text are those of the block', () => {
  const numbers = (name: string): number[] => [...step(4).trace.sites[0]?.heads[0]?.steps[name]?.data ?? []];
  expect([...step(3).trace.sites[0]?.heads[0]?.steps['scores']?.data ?? []]).toEqual([1, 0]);
  const [scaled, weights, output] = ['scaled', 'weights', 'output'].map((name) => numbers(name).map((entry) => entry.toFixed(3)));
  expect(page).toContain(`divided by √2, the root of a key's width: ${scaled?.[0]} and 0.`);
  expect(page).toContain(`That is ${weights?.[0]} and ${weights?.[1]}.`);
  expect(page).toContain(`${weights?.[0]} · (1, 2) + ${weights?.[1]} · (3, 4) = (${output?.join(', ')})`);
});

test('5: heads do what the text says', () => {
  const { trace } = step(5);
  expect(trace.sites[0]?.heads.map(({ pattern }) => pattern)).toEqual(['similar', 'previous', 'first']);
  const best = (head: number, row: number): number => rowOf(weightsOf(trace, head), row).indexOf(Math.max(...rowOf(weightsOf(trace, head), row)));
  expect([1, 2, 3, 4].map((row) => [best(1, row), best(2, row)])).toEqual([[0, 0], [1, 0], [2, 0], [3, 0]]);
});

test('6: closed cells are exactly 0, and open ones add up to 1', () => {
  const weights = weightsOf(step(6).trace);
  for (let row = 0; row < weights.rows; row += 1) {
    expect(rowOf(weights, row).slice(row + 1).every((entry) => entry === 0)).toBe(true);
    expect(sumOf(rowOf(weights, row))).toBeCloseTo(1, 12);
  }
});

test('7 and 8: one was trained and guesses, the other says that it was not', () => {
  const { trace: encoder } = step(7);
  expect([encoder.weightsFrom, encoder.predictions.length, Math.max(...encoder.sites.map(({ layer }) => layer))]).toEqual(['tiny-mlm', 1, 2]);
  const { trace: decoder } = step(8);
  expect(decoder.operations.some(({ untrained }) => untrained)).toBe(true);
  expect(decoder.generation.map(({ reused, computed }) => [reused, computed])).toEqual(decoder.generation.map((_, index) => [index, 1]));
});

test('9 and 10: the translator writes by itself, and crosses at the colour', () => {
  const { trace } = step(9);
  expect(trace.generation.map(({ token }) => token).join(' ')).toBe('la vache blanche a vu le pont rouge </s>');
  expect([mostAttended(trace, 'vache'), mostAttended(trace, 'blanche')]).toEqual(['cow', 'white']);
  const { memory } = step(10).trace;
  expect(memory?.steps.at(-1)?.state).toBeLessThan(0.25);
});

test('11: one word decides on the pronoun, and is hardly looked at', () => {
  const [tired, wide] = step(11).trace.compare;
  expect([tired, wide].map((trace) => trace?.generation.map(({ token }) => token).find((token) => token.startsWith("qu'")))).toEqual(["qu'il", "qu'elle"]);
  for (const [trace, word] of [[tired, 'tired'], [wide, 'wide']] as const) {
    if (trace === undefined) throw new Error('A reading is missing.');
    const row = trace.generation.findIndex(({ token }) => token.startsWith("qu'"));
    expect(rowOf(weightsOf(trace), row)[trace.sites[0]?.keys.indexOf(word) ?? -1]).toBeLessThan(0.1);
  }
});

test('12: the picture is hidden until the question is answered', () => {
  expect(step(12).presentation.quiz).toEqual(['argmax']);
});
