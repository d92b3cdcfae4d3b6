import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './imports';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line, as a reader with a terminal does. */
export function attentionDiagrams(args: readonly string[], input = ''): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.mjs'), ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { status, stdout, stderr };
}
