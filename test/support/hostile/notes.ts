import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksOf } from '../../../src/block/note';
import { ROOT } from '../imports';

/** Notes that mean harm, as files. */
const HOSTILE_NOTES = join(ROOT, 'test', 'fixtures', 'hostile');

export interface HostileBlock {
  /** `yaml.md:12` */
  readonly name: string;
  readonly source: string;
}

export function hostileNotes(): readonly (readonly [name: string, text: string])[] {
  return readdirSync(HOSTILE_NOTES).filter((name) => name.endsWith('.md')).sort().map((name) => [name, readFileSync(join(HOSTILE_NOTES, name), 'utf8')]);
}

export function hostileBlocks(): readonly HostileBlock[] {
  return hostileNotes().flatMap(([name, text]) => blocksOf(text).map(({ source, inNote }) => ({ name: `${name}:${inNote({ line: 1, column: 1 }).line}`, source })));
}
