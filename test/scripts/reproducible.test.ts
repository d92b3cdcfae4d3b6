import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BUNDLES, packageFolder } from '../../scripts/bundled-packages';
import { ROOT } from '../support/imports';

/** What a build reads, beside packages. */
const SOURCES = ['src', 'styles', 'package.json', 'tsconfig.json', 'esbuild.config.mjs'];
const BUILT = ['main.js', 'styles.css', 'dist/publish.js', 'dist/page.js', 'dist/cli.mjs', 'dist/page.css'];
const TOOL = ['esbuild', '@esbuild'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'Ein anderer Ort, ça et là '));
});
afterEach(() => rmSync(folder, { recursive: true }));

function copy(path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  cpSync(join(ROOT, path), join(folder, path), { recursive: true });
}

/** Every file that the last build read of a package, whether it went into a bundle or not. */
function readOfPackages(): string[] {
  return BUNDLES.flatMap((bundle) => Object.keys(JSON.parse(readFileSync(join(ROOT, 'dist', 'metafiles', `${bundle}.json`), 'utf8')).inputs)).filter((path) => packageFolder(path) !== undefined);
}

/** Whatever says how the files beside and below it are meant. */
function packageFiles(path: string): string[] {
  const above = dirname(path);
  const own = join(above, 'package.json');
  return above === 'node_modules' ? [] : [...(existsSync(join(ROOT, own)) ? [own] : []), ...packageFiles(above)];
}

/** The tool may stay where it is; what is bundled is copied, since bundles could name the paths of what they hold. */
function copyAll(): void {
  for (const path of new Set([...SOURCES, ...readOfPackages().flatMap((read) => [read, ...packageFiles(read)])])) copy(path);
  for (const name of TOOL) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  utimesSync(join(folder, 'src', 'main.ts'), 0, 0);
}

const digests = (root: string): Record<string, string> => Object.fromEntries(BUILT.map((file) => [file, createHash('sha256').update(readFileSync(join(root, file))).digest('hex')]));

test('two builds give the same bytes: in another folder, another time zone, another language (run "npm run build" first)', () => {
  copyAll();
  execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: folder, env: { PATH: process.env['PATH'], TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' } });
  expect(digests(folder)).toEqual(digests(ROOT));
});
