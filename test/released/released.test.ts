import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../manifest.json';
import { excerptOf, type Excerpt } from '../../scripts/released/excerpt';
import type { ReleasedBlock } from '../../scripts/released/record';
import { createPipeline, KEEP_NOTHING } from '../../src/pipeline';
import { ROOT } from '../support/imports';

const FOLDER = join(ROOT, 'test', 'fixtures', 'released');
const versions = readdirSync(FOLDER).map((file) => file.replace(/\.json$/u, ''));
const pipeline = createPipeline(KEEP_NOTHING);

function blocksOfVersion(version: string): readonly ReleasedBlock[] {
  return JSON.parse(readFileSync(join(FOLDER, `${version}.json`), 'utf8')) as readonly ReleasedBlock[];
}

/** Numbers apart from everything else: the last digit that was kept may be rounded either way. */
function parted(excerpt: Excerpt): { readonly numbers: readonly number[]; readonly rest: string } {
  const numbers: number[] = [];
  const rest = JSON.stringify(excerpt, (_, value: unknown) => (typeof value === 'number' && !Number.isInteger(value) ? (numbers.push(value), '#') : value));
  return { numbers, rest: rest.replaceAll(/"#"|\b[01]\b/gu, '#') };
}

test('this version is recorded: npm run record-release', () => {
  expect(existsSync(join(FOLDER, `${manifest.version}.json`))).toBe(true);
});

describe.each(versions)('blocks come to what they came to in %s', (version) => {
  const blocks = blocksOfVersion(version);

  test('there are enough to notice a change, of every architecture', () => {
    expect(blocks.length).toBeGreaterThan(40);
    expect(new Set(blocks.map(({ excerpt }) => excerpt.architecture))).toEqual(new Set(['layer', 'encoder', 'decoder', 'encoder-decoder', 'rnn']));
  });

  test.each(blocks.map((block) => [block.source.replace(/\s+/gu, ' ').slice(0, 60), block] as const))('%s', (_, { source, excerpt }) => {
    const [then, now] = [parted(excerpt), parted(excerptOf(pipeline.read(source).trace))];
    expect(now.rest).toBe(then.rest);
    expect(Math.max(0, ...now.numbers.map((value, index) => Math.abs(value - (then.numbers[index] ?? NaN))))).toBeLessThan(2e-5);
  });
});

test('another number, word or head would be noticed', () => {
  const [{ excerpt }] = blocksOfVersion(manifest.version).filter(({ excerpt: { sites } }) => sites.length > 0) as [ReleasedBlock];
  const [site] = excerpt.sites;
  const changed = (weights: readonly number[]): Excerpt => ({ ...excerpt, sites: [{ ...site, heads: [{ weights }] } as Excerpt['sites'][number], ...excerpt.sites.slice(1)] });
  expect(parted(changed([0.25])).rest).not.toBe(parted(excerpt).rest);
  expect(parted({ ...excerpt, weightsFrom: 'seed?' }).rest).not.toBe(parted(excerpt).rest);
});
