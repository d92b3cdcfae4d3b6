import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist', 'demo');

const { status } = spawnSync(process.execPath, [join(root, 'dist', 'cli.mjs'), 'render', join(root, 'vault'), '--out', out], { stdio: 'inherit' });
process.exitCode = status ?? 1;
if (status === 0) {
  const start = pathToFileURL(join(out, 'Start here.html')).href;
  process.stdout.write(`
Where to look
  In a browser    ${start}
  In Obsidian     open the folder ${join(root, 'vault')} as a vault, and allow its plugin
  In a stand-in   npm start
`);
}
