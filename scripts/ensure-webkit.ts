import { installPackage } from './system-package';
import { findWebkit } from './webkit';

/** The engine of every browser on iOS: its tests are skipped, counted, where there is none and none may be installed. */
const webkit = findWebkit() ?? (installPackage('webkit2gtk-driver') && installPackage('xvfb') ? findWebkit() : undefined);
process.stdout.write(webkit === undefined
  ? 'WebKit: not found, so what iOS would draw is not looked at\n' +
    '  (Debian: "sudo apt-get install webkit2gtk-driver xvfb"; elsewhere install WebKitGTK\'s driver and Xvfb, or say where: WEBKIT_DRIVER=/path/to/WebKitWebDriver npm test)\n'
  : `WebKit: ${webkit.driver}\n`);
