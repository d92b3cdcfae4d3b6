import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../../src/block/note';
import { createPipeline, KEEP_NOTHING } from '../../src/pipeline';
import { excerptOf, type Excerpt } from './excerpt';

/** A block as it was, and what it came to. */
export interface ReleasedBlock {
  readonly source: string;
  readonly excerpt: Excerpt;
}

export const RELEASED = join('test', 'fixtures', 'released');

/** Larger ones hold nothing that small ones do not. */
const MOST_NUMBERS = 4000;

/** Blocks of the study vault that stand by themselves, with what they come to in this version. */
export function releasedBlocks(vault: string): readonly ReleasedBlock[] {
  const pipeline = createPipeline(KEEP_NOTHING);
  const notes = readdirSync(vault).filter((name) => name.endsWith('.md')).sort();
  const sources = notes.flatMap((name) => blocksOf(readFileSync(join(vault, name), 'utf8')).map(({ source }) => source));
  const alone = [...new Set(sources)].filter((source) => !/^(?:from|import):/mu.test(source));
  return alone.map((source) => ({ source, excerpt: excerptOf(pipeline.read(source).trace) })).filter(({ excerpt }) => numbersIn(excerpt) <= MOST_NUMBERS);
}

function numbersIn({ sites }: Excerpt): number {
  return sites.reduce((sum, { heads }) => sum + heads.reduce((numbers, { weights }) => numbers + weights.length, 0), 0);
}

/** What the blocks of the study vault come to in a version, that of the manifest where none is named; a test holds all later versions to it. */
export function recordRelease(named?: string): string {
  const version = named ?? (JSON.parse(readFileSync('manifest.json', 'utf8')) as { readonly version: string }).version;
  const path = join(RELEASED, `${version}.json`);
  mkdirSync(RELEASED, { recursive: true });
  writeFileSync(path, `[\n${releasedBlocks('vault').map((block) => JSON.stringify(block)).join(',\n')}\n]\n`);
  return path;
}
