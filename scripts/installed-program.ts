import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program may be. */
export interface Whereabouts {
  /** A variable of the environment that names its path. */
  readonly variable: string;
  /** What it is called on the PATH. */
  readonly names: readonly string[];
  /** Where installers put it. */
  readonly paths: readonly string[];
}

/** A program on this machine, or undefined: what the variable names, then the PATH, then the usual places. */
export function installedProgram({ variable, names, paths }: Whereabouts): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const named = process.env[variable] ?? '';
  return [...(named === '' ? [] : [named]), ...onPath, ...paths].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
