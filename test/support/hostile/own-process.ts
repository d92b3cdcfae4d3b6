import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../imports';

/** Runs a file of this folder in a process of its own: what runs inside a test takes many times as long. → what it wrote, an object a line. */
export async function linesOf(entry: string): Promise<readonly string[]> {
  const outfile = join(ROOT, 'dist', 'run', 'hostile', entry.replace(/\.ts$/u, '.cjs'));
  const directory = JSON.stringify(join(ROOT, 'test', 'support'));
  await build({ absWorkingDir: ROOT, entryPoints: [`test/support/hostile/${entry}`], outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs', packages: 'external', jsx: 'automatic', jsxImportSource: 'preact', define: { __dirname: directory }, logLevel: 'warning' });
  return (await outputOf(outfile)).trim().split('\n');
}

function outputOf(script: string): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
    child.on('error', failed);
    child.on('close', (code) => (code === 0 ? done(text) : failed(new Error(`It ended with ${code ?? 'a signal'}, after ${text.slice(-200)}`))));
  });
}
