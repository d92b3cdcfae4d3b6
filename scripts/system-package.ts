import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs one of the system's packages where that is possible without asking: as root, on Debian or Ubuntu. */
export function installPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stdout.write(`Installing the system package ${name}.\n`);
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', name);
}

function apt(...args: string[]): boolean {
  return spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}
