import { installedProgram } from './installed-program';

/** What runs a WebKit without a screen: the driver of WebKitGTK, which starts its small browser itself, and an X server that draws nowhere. */
export interface WebkitPrograms {
  readonly driver: string;
  readonly screen: string;
}

/** Both on this machine, or undefined: $WEBKIT_DRIVER, then the PATH. */
export function findWebkit(): WebkitPrograms | undefined {
  const driver = installedProgram({ variable: 'WEBKIT_DRIVER', names: ['WebKitWebDriver'], paths: [] });
  const screen = installedProgram({ variable: 'XVFB', names: ['Xvfb'], paths: [] });
  return driver === undefined || screen === undefined ? undefined : { driver, screen };
}
