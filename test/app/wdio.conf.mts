import { resolve } from 'node:path';
import { env } from 'node:process';
import { parseObsidianVersions } from 'wdio-obsidian-service';

/** Obsidian is downloaded into this folder, which git ignores. */
const cacheDir = resolve('.obsidian-cache');

/** `earliest` is the manifest's minAppVersion. Pairs of app and installer. */
const versions = await parseObsidianVersions(env['OBSIDIAN_VERSIONS'] ?? 'earliest/earliest latest/latest', { cacheDir });

/** The built plugin: the root of the repository has its three files. */
const shared = { plugins: ['../..'], vault: 'vault' };

/** A phone's size, and Obsidian's own way to look as on one. */
const PHONE = { deviceMetrics: { width: 390, height: 844 } };

export const config: WebdriverIO.Config = {
  runner: 'local',
  framework: 'mocha',
  specs: ['./specs/**/*.e2e.ts'],
  maxInstances: 1,
  capabilities: versions.flatMap(([appVersion, installerVersion]): WebdriverIO.Capabilities[] => [
    { browserName: 'obsidian', 'wdio:obsidianOptions': { ...shared, appVersion, installerVersion } },
    {
      browserName: 'obsidian',
      'wdio:obsidianOptions': { ...shared, appVersion, installerVersion, emulateMobile: true },
      'goog:chromeOptions': { mobileEmulation: PHONE },
    },
  ]),
  services: ['obsidian'],
  reporters: ['obsidian'],
  mochaOpts: { ui: 'bdd', timeout: 60_000 },
  waitforTimeout: 10_000,
  logLevel: 'warn',
  cacheDir,
};
