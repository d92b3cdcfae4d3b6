import { readFileSync } from 'node:fs';
import { createPipeline } from '../pipeline';
import { traceJson } from './trace-json';
import { UsageError } from './usage';

/** One block's text, from a file or standard input → its trace as JSON. Returns 1 when the block holds an error. */
export function compute(paths: readonly string[]): number {
  const [path, ...others] = paths;
  if (path === undefined || others.length > 0) throw new UsageError('Name one file, or - for standard input.');
  const { trace } = createPipeline().read(readBlock(path));
  process.stdout.write(`${JSON.stringify(traceJson(trace))}\n`);
  return trace.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function readBlock(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (problem) {
    throw new UsageError(`"${path}" cannot be read: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}
