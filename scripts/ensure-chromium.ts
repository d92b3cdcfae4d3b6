import { findChromium } from './chromium';
import { installPackage } from './system-package';

/** The browser's tests need a Chromium: where one cannot be installed, the way is printed. */
const chromium = findChromium() ?? (installPackage('chromium') ? findChromium() : undefined);
if (chromium === undefined) {
  process.stderr.write(
    'The browser tests need Chromium, and none was found. Install it (Debian and Ubuntu: "sudo apt-get install chromium";\n' +
      'macOS: "brew install --cask chromium"), or say where one is: CHROMIUM=/path/to/chrome npm test\n',
  );
  process.exitCode = 1;
} else {
  process.stdout.write(`Chromium: ${chromium}\n`);
}
