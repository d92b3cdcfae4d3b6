import { spawnSync } from 'node:child_process';
import { installPackage } from './system-package';

/** What draws exported pictures and prints pages apart from a browser; tests that need one are skipped, counted, where there is none. */
const TOOLS = [
  { command: 'rsvg-convert', package: 'librsvg2-bin', does: 'exported pictures are not compared with librsvg' },
  { command: 'pdftoppm', package: 'poppler-utils', does: 'the pages of a PDF are not looked at' },
] as const;

function isThere(command: string): boolean {
  return spawnSync(command, ['-v']).error === undefined;
}

for (const { command, package: name, does } of TOOLS) {
  const there = isThere(command) || (installPackage(name) && isThere(command));
  process.stdout.write(there ? `${command}: found\n` : `${command}: not found, so ${does} (Debian and Ubuntu: "sudo apt-get install ${name}")\n`);
}
