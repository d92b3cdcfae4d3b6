import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './imports';

const address = (...path: string[]): string => pathToFileURL(join(ROOT, ...path)).href;

/** A page in the place of a site of Obsidian Publish: it draws each block by what the built publish.js registers. Returns its address. */
export function writePublishedSite(file: string, blocks: readonly string[]): string {
  const sources = JSON.stringify(blocks).replace(/</gu, '\\u003c');
  writeFileSync(file, `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A published site</title>
<link rel="stylesheet" href="${address('dist', 'page.css')}"><link rel="stylesheet" href="${address('styles.css')}"></head>
<body><main class="markdown-rendered"></main>
<script>
window.publish = {
  registerMarkdownCodeBlockProcessor(language, draw) {
    if (language !== 'attention') throw new Error(language);
    for (const source of ${sources}) draw(source, document.querySelector('main').appendChild(document.createElement('div')));
  },
};
</script>
<script src="${address('dist', 'publish.js')}"></script></body></html>
`);
  return pathToFileURL(file).href;
}
