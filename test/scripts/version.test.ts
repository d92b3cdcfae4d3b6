import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../manifest.json';
import versions from '../../versions.json';
import { ROOT } from '../support/imports';

const FILES = ['package.json', 'package-lock.json', '.npmrc', 'manifest.json', 'versions.json', 'CHANGELOG.md', 'scripts/bump-version.mjs', 'scripts/check-release.mjs', 'scripts/changelog.mjs'];
/** As of nobody, on any machine. */
const GIT = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' };

let folder: string;
const env = { ...process.env, ...GIT };
const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' }).trim();
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const npmVersion = (...args: string[]) => spawnSync('npm', ['version', ...args], { cwd: folder, env, encoding: 'utf8' });
const checkRelease = (tag: string) => spawnSync(process.execPath, ['scripts/check-release.mjs', tag], { cwd: folder, encoding: 'utf8' });
const today = new Date().toISOString().slice(0, 10);

/** A copy of what a release changes, with something to tell of. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attention-version-'));
  for (const file of FILES) cpSync(join(ROOT, file), join(folder, file));
  writeFileSync(join(folder, 'CHANGELOG.md'), '# Changes\n\n## 9.9.8 (unreleased)\n\n- Something new.\n- And more.\n\n## 0.0.1 (2025-01-31)\n\n- Old.\n');
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'start');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('"npm version" sets all that names a version, commits it and tags it without a v; the check then prints the notes', () => {
  expect(npmVersion('9.9.9').status).toBe(0);
  expect(JSON.parse(read('manifest.json'))).toEqual({ ...manifest, version: '9.9.9' });
  expect(JSON.parse(read('versions.json'))).toEqual({ ...versions, '9.9.9': manifest.minAppVersion });
  expect(read('CHANGELOG.md')).toMatch(new RegExp(`^# Changes\n\n## 9\\.9\\.9 \\(${today}\\)\n\n- Something new\\.`, 'u'));
  expect(git('tag')).toBe('9.9.9');
  expect(git('show', '--name-only', '--format=%s', 'HEAD').split('\n').filter(Boolean).sort()).toEqual(['9.9.9', 'CHANGELOG.md', 'manifest.json', 'package-lock.json', 'package.json', 'versions.json']);
  expect(git('status', '--porcelain')).toBe('');
  expect(checkRelease('9.9.9')).toMatchObject({ status: 0, stdout: '- Something new.\n- And more.\n' });
});

test('the first release may have the version that is there already', () => {
  expect(npmVersion(manifest.version, '--allow-same-version').status).toBe(0);
  expect(checkRelease(manifest.version).status).toBe(0);
});

test('where the changelog says nothing, and for what is no x.y.z, nothing is written', () => {
  writeFileSync(join(folder, 'CHANGELOG.md'), '# Changes\n\n## 0.0.1 (2025-01-31)\n\n- Old.\n');
  git('commit', '--quiet', '--all', '--message', 'nothing new');
  const before = [read('manifest.json'), read('versions.json')];
  const { status, stderr } = npmVersion('9.9.9');
  expect(status).not.toBe(0);
  expect(stderr).toContain('CHANGELOG.md says nothing of what is new');
  expect([read('manifest.json'), read('versions.json')]).toEqual(before);
  expect(git('tag')).toBe('');
});

test('a version before another is refused: Obsidian reads x.y.z alone', () => {
  const { status, stderr } = npmVersion('9.9.9-beta.1');
  expect(status).not.toBe(0);
  expect(stderr).toContain('"9.9.9-beta.1" is no version that Obsidian reads');
});

test('a tag that is not the version is refused, with all that differs', () => {
  const { version, minAppVersion } = manifest;
  expect(checkRelease('v9.9.9')).toMatchObject({
    status: 1,
    stderr: ['The tag "v9.9.9" is not what is to be released. "npm version" sets all of it.', '- The tag "v9.9.9" is not of the form x.y.z.', `- package.json has version ${version}.`, `- package-lock.json has version ${version}.`, `- manifest.json has version ${version}.`, `- versions.json says that v9.9.9 needs Obsidian (nothing); manifest.json says ${minAppVersion}.`, '- CHANGELOG.md has no heading "## v9.9.9 (date)".', ''].join('\n'),
  });
});

test('what is there now is not released by mistake: its heading has no date, or its date is that of the release', () => {
  const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
  expect(changelog).toMatch(/^# Changes\n\n## \d+\.\d+\.\d+ \((?:unreleased|\d{4}-\d{2}-\d{2})\)\n/u);
});
