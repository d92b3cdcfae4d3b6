import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { defaultsIn, withoutFrontmatter } from '../block/frontmatter';
import { blockWithId } from '../block/in-note/block-with-id';
import { blocksOf } from '../block/note';
import type { Around } from '../model/around';
import type { Trace } from '../model/trace';
import { createPipeline, KEEP_NOTHING } from '../pipeline';
import { takeaways } from '../takeaway';
import { traceJson } from './trace-json';
import { UsageError } from './usage';
import { isNote, VaultFolder } from './vault-folder';

/** One block's text, from a file or standard input → its trace as JSON, or as code to take away. Returns 1 when the block holds an error. */
export function compute(paths: readonly string[], language = 'json'): number {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) throw new UsageError('Name one file, or - for standard input.');
  const { source, around } = blockIn(path);
  const { trace } = createPipeline(KEEP_NOTHING).read(source, around);
  process.stdout.write(`${textOf(trace, language)}\n`);
  return trace.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function textOf(trace: Trace, language: string): string {
  if (language === 'json') return JSON.stringify(traceJson(trace));
  const takeaway = Object.values(takeaways).find(({ id }) => id === language);
  if (!takeaway) throw new UsageError(`A run cannot be written as "${language}": choose json, ${Object.keys(takeaways).join(', ')}.`);
  return trace.sites.map((site) => takeaway.write(trace, site)).join('\n');
}

/** A file that holds a block's text; or a note with one block, or with the id of one of its blocks: `note.md#^id`. */
function blockIn(name: string): { readonly source: string; readonly around: Around } {
  const { path = name, id } = /^(?<path>.+\.md)#\^(?<id>.+)$/iu.exec(name)?.groups ?? {};
  const text = readText(path);
  const around = VaultFolder.around(path === '-' ? process.cwd() : dirname(path)).around(path);
  return isNote(path) ? { source: sourceIn({ path, text }, id), around: { ...around, defaults: defaultsIn(text) } } : { source: text, around };
}

function sourceIn(note: { readonly path: string; readonly text: string }, id: string | undefined): string {
  const { path, text } = note;
  if (id !== undefined) {
    const found = blockWithId(note, { note: basename(path), id });
    if (!('source' in found)) throw new UsageError(found.message);
    return found.source;
  }
  const [block, ...others] = blocksOf(text);
  if (others.length > 0) throw new UsageError(`"${path}" has ${others.length + 1} attention blocks: name one by its id, "${path}#^id".`);
  return block?.source ?? withoutFrontmatter(text);
}

function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (problem) {
    throw new UsageError(`"${path}" cannot be read: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}
