import { readFileSync } from 'node:fs';
import { releases } from './changelog.mjs';

/** `node scripts/check-release.mjs TAG`: whether all that names a version names this one. Prints what the changelog says of it; exit status 1 where something differs. */
const [tag = ''] = process.argv.slice(2);
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const [manifest, versions, lock] = [json('manifest.json'), json('versions.json'), json('package-lock.json')];
const release = releases(readFileSync('CHANGELOG.md', 'utf8')).find(({ version }) => version === tag);

const mistakes = [
  [!/^\d+\.\d+\.\d+$/u.test(tag), `The tag "${tag}" is not of the form x.y.z.`],
  [json('package.json').version !== tag, `package.json has version ${json('package.json').version}.`],
  [lock.version !== tag || lock.packages[''].version !== tag, `package-lock.json has version ${lock.version}.`],
  [manifest.version !== tag, `manifest.json has version ${manifest.version}.`],
  [versions[tag] !== manifest.minAppVersion, `versions.json says that ${tag} needs Obsidian ${versions[tag] ?? '(nothing)'}; manifest.json says ${manifest.minAppVersion}.`],
  [release?.date === undefined, `CHANGELOG.md has no heading "## ${tag} (date)".`],
].filter(([isWrong]) => isWrong).map(([, what]) => what);

if (mistakes.length > 0) {
  process.stderr.write(`The tag "${tag}" is not what is to be released. "npm version" sets all of it.\n${mistakes.map((one) => `- ${one}\n`).join('')}`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${release.notes}\n`);
}
