import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium';

/** The browser's tests need a Chromium: as root on Debian or Ubuntu it is installed, elsewhere the way is printed. */
function ensureChromium(): string | undefined {
  return findChromium() ?? (canInstall() && install() ? findChromium() : undefined);
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(): boolean {
  process.stdout.write('No Chromium found: installing the system package.\n');
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

function apt(...args: string[]): boolean {
  return spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}

const chromium = ensureChromium();
if (chromium === undefined) {
  process.stderr.write(
    'The browser tests need Chromium, and none was found. Install it (Debian and Ubuntu: "sudo apt-get install chromium";\n' +
      'macOS: "brew install --cask chromium"), or say where one is: CHROMIUM=/path/to/chrome npm test\n',
  );
  process.exitCode = 1;
} else {
  process.stdout.write(`Chromium: ${chromium}\n`);
}
