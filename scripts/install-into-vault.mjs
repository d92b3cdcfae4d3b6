import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The three files that Obsidian loads. */
const PLUGIN_FILES = ['main.js', 'manifest.json', 'styles.css'];

const root = fileURLToPath(new URL('..', import.meta.url));
const vault = resolve(process.argv[2] ?? join(root, 'vault'));
const folder = join(vault, '.obsidian', 'plugins', 'attention-diagrams');

mkdirSync(folder, { recursive: true });
for (const file of PLUGIN_FILES) copyFileSync(join(root, file), join(folder, file));
process.stdout.write(`Installed into ${folder}\n`);
