import { readFileSync, writeFileSync } from 'node:fs';
import { released } from './changelog.mjs';

/**
 * What `npm version` runs when it has written the new version into package.json, and before it commits: manifest.json, versions.json
 * and the heading of CHANGELOG.md follow. Nothing is written where one of them cannot.
 */
const version = process.env.npm_package_version ?? '';
if (!/^\d+\.\d+\.\d+$/u.test(version)) throw new Error(`"${version}" is no version that Obsidian reads: it takes x.y.z alone. Run this by "npm version".`);

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const versions = JSON.parse(readFileSync('versions.json', 'utf8'));
const changelog = released(readFileSync('CHANGELOG.md', 'utf8'), version, new Date().toISOString().slice(0, 10));

const written = (value) => `${JSON.stringify(value, null, 2)}\n`;
writeFileSync('manifest.json', written({ ...manifest, version }));
writeFileSync('versions.json', written({ ...versions, [version]: manifest.minAppVersion }));
writeFileSync('CHANGELOG.md', changelog);
