import type { Stats } from 'node:fs';
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type MarkdownIt from 'markdown-it';
import { defaultsIn, withoutFrontmatter } from '../../src/block/frontmatter';
import { blocksOf, isAttentionFence } from '../../src/block/note';
import { blockHtml } from '../../src/cli/block-html';
import { EmbeddedFiles } from '../../src/cli/embedded-files';
import { createMarkdown } from '../../src/cli/markdown';
import { VaultFolder } from '../../src/cli/vault-folder';
import type { AroundNote } from '../../src/cli/vault-folder';
import { createPipeline, KEEP_NOTHING } from '../../src/pipeline';
import type { Pipeline } from '../../src/pipeline';
import { siteLinks, wikilinkFrom } from './links';
import { pageHtml } from './page-html';
import { sectionsOf } from './pages';
import type { SitePage } from './pages';
import { chosenThemes } from './theme';

/** What a site is built from. */
interface Site {
  readonly root: string;
  readonly out: string;
  readonly pages: readonly SitePage[];
  readonly pipeline: Pipeline;
  readonly vault: VaultFolder;
}

/** A mistake in a block of a page. */
export interface SiteMistake {
  readonly source: string;
  readonly message: string;
}

/** The documentation, the README and the study vault → HTML pages with live diagrams, below `out`. Returns the errors that blocks hold. */
export function buildSite(root: string, out: string): SiteMistake[] {
  const sections = sectionsOf(root);
  const pages = sections.flatMap((section) => section.pages);
  const site = { root, out, pages, pipeline: createPipeline(KEEP_NOTHING), vault: VaultFolder.around(join(root, 'vault')) };
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeAssets(site);
  return pages.flatMap((page) => {
    const { body, blocks, mistakes } = bodyOf(page, site);
    write(site, page.path, pageHtml({ page, sections, body, hasBlocks: blocks > 0 }));
    return mistakes;
  });
}

/** Blocks of the documentation name files of the study vault from the repository's root, those of the vault from its own. */
function aroundPage({ source, text }: SitePage, { root, vault }: Site): AroundNote {
  const { files, resolve } = vault.around(join(root, source));
  return { defaults: defaultsIn(text), files: (path) => files(path.replace(/^vault\//u, '')), resolve };
}

function writeAssets({ root, out }: Site): void {
  const pageCss = readFileSync(join(root, 'src', 'cli', 'page.css'), 'utf8');
  for (const file of ['styles.css', 'dist/page.js', 'src/cli/page.css', 'scripts/site/site.js']) copyFileSync(join(root, file), join(out, file.replace(/^.*\//u, '')));
  writeFileSync(join(out, 'site.css'), `${chosenThemes(pageCss)}${readFileSync(join(root, 'scripts', 'site', 'site.css'), 'utf8')}`);
}

function bodyOf(page: SitePage, site: Site): { readonly body: string; readonly blocks: number; readonly mistakes: readonly SiteMistake[] } {
  const { defaults, ...around } = aroundPage(page, site);
  const embedded = new EmbeddedFiles(around.files, around.resolve);
  const mistakes: SiteMistake[] = [];
  let blocks = 0;
  const drawBlock = (source: string): string => {
    blocks += 1;
    const reading = site.pipeline.read(source, { defaults, files: embedded.read, resolve: embedded.resolve });
    for (const { severity, message } of reading.trace.diagnostics) if (severity === 'error') mistakes.push({ source: page.source, message });
    return blockHtml(source, `block-${blocks}`, reading, defaults);
  };
  const markdown = createMarkdown(drawBlock, (target) => wikilinkFrom(page, site.pages, target));
  liveSamples(markdown, drawBlock);
  if (page.source.startsWith('docs/')) shownSources(markdown);
  siteLinks(markdown, page, site.pages, { isFolder: (path) => kindOf(site, path)?.isDirectory() === true, copy: (path) => copy(site, path) });
  const { text, pictures } = withoutPictures(withoutFrontmatter(page.text));
  for (const [, file = ''] of pictures.join('\n').matchAll(/(?:src|srcset)="([^"]+)"/gu)) copy(site, posix.join(posix.dirname(page.source), file));
  const heading = page.source.startsWith('vault/') ? `<h1>${markdown.utils.escapeHtml(page.title)}</h1>\n` : '';
  const body = markdown.render(text).replace(AFTER_SAMPLE, '$1').replace(/PICTURE(\d+)/gu, (_whole, index: string) => pictures[Number(index)] ?? '');
  return { body: `${heading}${body}${embedded.html()}`, blocks, mistakes };
}

/** What a page shows as the text of one block, it shows below as its picture, too. Long lines can be scrolled by keys. */
function liveSamples(markdown: MarkdownIt, drawBlock: (source: string) => string): void {
  const fence = markdown.renderer.rules.fence;
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const shown = (fence?.(tokens, index, options, env, self) ?? '').replace(/^<pre>/u, '<pre tabindex="0">');
    const [block, another] = token?.info === 'markdown' ? blocksOf(token.content) : [];
    return block === undefined || another !== undefined ? shown : `${shown}${drawBlock(block.source)}${SAMPLE}`;
  };
}

/** The documentation is about the text of a block as much as about its picture. */
function shownSources(markdown: MarkdownIt): void {
  const fence = markdown.renderer.rules.fence;
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const { info = '', content = '' } = tokens[index] ?? {};
    const source = isAttentionFence(info) ? `<pre tabindex="0"><code>${markdown.utils.escapeHtml(content)}</code></pre>\n` : '';
    return `${source}${fence?.(tokens, index, options, env, self) ?? ''}`;
  };
}

/** Below a sample's picture there needs to be no photograph of it. */
const SAMPLE = '<!-- sample -->';
const AFTER_SAMPLE = new RegExp(`${SAMPLE}(\\s*)(?:<p>PICTURE\\d+</p>)?`, 'gu');

/** The one piece of HTML that pages of this repository may hold: a picture for light pages and one for dark ones. */
function withoutPictures(text: string): { readonly text: string; readonly pictures: readonly string[] } {
  const pictures: string[] = [];
  return { text: text.replace(/<picture>[\s\S]*?<\/picture>/gu, (picture) => `PICTURE${pictures.push(picture) - 1}`), pictures };
}

/** A file of the repository that a page names, at its place. */
function copy(site: Site, file: string): void {
  const { root, out } = site;
  if (kindOf(site, file)?.isFile() !== true) throw new Error(`A page names "${file}", which is no file.`);
  mkdirSync(dirname(join(out, file)), { recursive: true });
  copyFileSync(join(root, file), join(out, file));
}

function kindOf({ root }: Site, path: string): Stats | undefined {
  return statSync(join(root, path), { throwIfNoEntry: false });
}

function write({ out }: Site, path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}
