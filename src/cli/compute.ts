import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Trace } from '../model/trace';
import { createPipeline, KEEP_NOTHING } from '../pipeline';
import { takeaways } from '../takeaway';
import { traceJson } from './trace-json';
import { UsageError } from './usage';
import { VaultFolder } from './vault-folder';

/** One block's text, from a file or standard input → its trace as JSON, or as code to take away. Returns 1 when the block holds an error. */
export function compute(paths: readonly string[], language = 'json'): number {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) throw new UsageError('Name one file, or - for standard input.');
  const folder = path === '-' ? process.cwd() : dirname(path);
  const { trace } = createPipeline(KEEP_NOTHING).read(readBlock(path), VaultFolder.around(folder).readerIn(folder));
  process.stdout.write(`${textOf(trace, language)}\n`);
  return trace.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function textOf(trace: Trace, language: string): string {
  if (language === 'json') return JSON.stringify(traceJson(trace));
  const takeaway = Object.values(takeaways).find(({ id }) => id === language);
  if (!takeaway) throw new UsageError(`A run cannot be written as "${language}": choose json, ${Object.keys(takeaways).join(', ')}.`);
  return trace.sites.map((site) => takeaway.write(trace, site)).join('\n');
}

function readBlock(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (problem) {
    throw new UsageError(`"${path}" cannot be read: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}
