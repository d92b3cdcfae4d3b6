import { installedProgram } from './installed-program';

/** A Firefox on this machine, or undefined: $FIREFOX, then the PATH, then the usual folders. */
export function findFirefox(): string | undefined {
  return installedProgram({
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  });
}
