import { findFirefox } from './firefox';
import { installPackage } from './system-package';

/** A second engine draws what leaves Obsidian: its tests are skipped, counted, where there is none and none may be installed. */
const firefox = findFirefox() ?? (installPackage('firefox-esr') ? findFirefox() : undefined);
process.stdout.write(firefox === undefined
  ? 'Firefox: not found, so published sites, pages and exported pictures are looked at in Chromium alone\n' +
    '  (Debian: "sudo apt-get install firefox-esr"; elsewhere install it, or say where one is: FIREFOX=/path/to/firefox npm test)\n'
  : `Firefox: ${firefox}\n`);
