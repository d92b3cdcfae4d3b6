import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Kilobytes of main.js as Obsidian loads it, before word vectors and trained models are in it. */
const BUDGET_KB = 480;

const kilobytes = statSync(fileURLToPath(new URL('../main.js', import.meta.url))).size / 1000;
process.stdout.write(`main.js: ${kilobytes.toFixed(1)} KB of ${BUDGET_KB} KB\n`);
if (kilobytes > BUDGET_KB) process.exitCode = 1;
