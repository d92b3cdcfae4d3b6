import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/imports';
import { mistakesIn } from '../support/workflows';

const FOLDER = join(ROOT, '.github', 'workflows');
const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

test.each(readdirSync(FOLDER))('%s: rights, pins, scripts and files are as they should be', (file) => {
  expect(mistakesIn(textOf(file))).toEqual([]);
});

test('a release is drafted from the three files that Obsidian loads, once the tests are through and the tag is the version', () => {
  const release = textOf('release.yml');
  expect(release).toMatch(/needs: \[test, build\]/u);
  expect(release).toMatch(/node scripts\/check-release\.mjs "\$GITHUB_REF_NAME"/u);
  expect(release).toMatch(/gh release create "\$GITHUB_REF_NAME" --draft --verify-tag .*main\.js manifest\.json styles\.css\n/u);
  expect(release).toMatch(/subject-path: \|\n +main\.js\n +manifest\.json\n +styles\.css\n/u);
});

const RELEASE = textOf('release.yml');
test.each([
  ['an action by its tag', /actions\/attest@\w+ # v4\.2\.2/u, 'actions/attest@v4', 'draft: "actions/attest@v4" is not pinned to a commit'],
  ['an action of somebody else', /actions\/attest@/u, 'somebody/attest@', `draft: "somebody/attest@1e69f48acb82d1966a394da916b4c1698aa569d6" is not pinned to a commit`],
  ['a pin without its version', / # v4\.2\.2/u, '', 'draft: "actions/attest@1e69f48acb82d1966a394da916b4c1698aa569d6" does not say which version it is'],
  ['more rights', /pages: write|attestations: write/u, 'packages: write', 'draft: "packages: write" is more than any job needs'],
  ['a script that is not there', /npm run size/u, 'npm run sizes', 'build: there is no "npm run sizes" in .'],
  ['a file that is not there', /check-release\.mjs/u, 'checks.mjs', 'build: there is no scripts/checks.mjs in .'],
  ['a token that stays', /persist-credentials: false/u, 'fetch-depth: 1', 'build: the checkout leaves its token behind'],
  ['a tag put into a script', /"\$GITHUB_REF_NAME" > notes/u, '${{ github.ref_name }} > notes', 'build: an expression within a script'],
  ['no end', /timeout-minutes: 10\n/u, '\n', 'draft: no timeout'],
  ['a job that is not there', /\[test, build\]/u, '[tests, build]', 'draft: there is no job "tests"'],
  ['a workflow that is not there', /workflows\/test\.yml/u, 'workflows/tests.yml', 'test: there is no workflow "./.github/workflows/tests.yml"'],
  ['packages run by what may write', /gh release create/u, 'npm ci && gh release create', 'draft: what may write installs or runs packages'],
])('%s is found', (_what, from, to, mistake) => {
  expect(mistakesIn(RELEASE)).toEqual([]);
  expect(mistakesIn(RELEASE.replace(from, to))).toEqual([mistake]);
});

test('a workflow that takes the rights of its default, or is no workflow, is refused', () => {
  expect(() => mistakesIn(RELEASE.replace('permissions: {}\n', ''))).toThrow();
  expect(() => mistakesIn('on: push')).toThrow();
});
