import { build } from 'esbuild';
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';

export interface StandInServer {
  readonly url: string;
  close(): Promise<void>;
}

interface Answer {
  readonly type: string;
  readonly body: () => string;
}

/** Serves the stand-in on the loopback interface alone: the built plugin, the page, and the notes of one vault. */
export async function serveStandIn(root: string, vault: string, port = 0): Promise<StandInServer> {
  const nonce = randomBytes(16).toString('base64');
  const answers = answersFrom(root, vault, await bundlePage(root), nonce);
  const server = createServer(({ url = '/' }, response) => {
    const answer = answers.get(new URL(url, 'http://stand-in').pathname);
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': `${answer.type}; charset=utf-8`, 'cache-control': 'no-store', 'content-security-policy': policy(nonce) });
    response.end(answer.body());
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/`,
    close: () => new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}

/** No eval, nothing from elsewhere: what the plugin must not need, the page does not give it. */
function policy(nonce: string): string {
  return `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'`;
}

function answersFrom(root: string, vault: string, page: string, nonce: string): Map<string, Answer> {
  const file = (path: string): string => readFileSync(join(root, path), 'utf8');
  const standIn = (name: string): string => file(join('test', 'support', 'stand-in', name));
  return new Map<string, Answer>([
    ['/', { type: 'text/html', body: () => standIn('index.html').replace('%NONCE%', nonce) }],
    ['/stand-in.css', { type: 'text/css', body: () => standIn('stand-in.css') }],
    ['/stand-in.js', { type: 'text/javascript', body: () => page }],
    ['/styles.css', { type: 'text/css', body: () => file('styles.css') }],
    ['/manifest.json', { type: 'application/json', body: () => file('manifest.json') }],
    ['/main.js', { type: 'text/javascript', body: () => `window.standInBundle = function (require, module, exports) {${file('main.js')}\n};` }],
    ['/vault.json', { type: 'application/json', body: () => JSON.stringify(notesOf(vault)) }],
    ['/files.json', { type: 'application/json', body: () => JSON.stringify([...filesOf(vault, '.json'), ...filesOf(vault, '.canvas')]) }],
  ]);
}

/** Names without `.md`, and their texts. */
function notesOf(vault: string): [string, string][] {
  return filesOf(vault, '.md').map(([path, text]) => [path.replace(/\.md$/u, ''), text]);
}

/** Paths and texts of the files with an ending; hidden folders are no part of a vault. */
function filesOf(vault: string, ending: string): [string, string][] {
  return readdirSync(vault, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending) && !path.startsWith('.'))
    .sort()
    .map((path) => [relative('.', path).split(sep).join('/'), readFileSync(join(vault, path), 'utf8')]);
}

async function bundlePage(root: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join('test', 'support', 'stand-in', 'page.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address.port;
}
