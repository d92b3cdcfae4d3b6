import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withoutFrontmatter } from '../../src/block/frontmatter';

/** A Markdown file of the repository that is a page of the site, at the same place. */
export interface SitePage {
  /** From the root of the repository, as `docs/reading.md`. */
  readonly source: string;
  /** From the root of the site, as `docs/reading.html`. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

/** Pages under one heading of the navigation; those of the last are reached by links alone. */
export interface SiteSection {
  readonly name: string;
  readonly pages: readonly SitePage[];
}

/** In the order in which somebody needs them. What is not here comes after, by its name. */
const FIRST_DOCS = ['README', 'tutorial', 'block-reference', 'troubleshooting', 'reading', 'writing', 'form', 'formulas', 'architectures', 'trained-models', 'what-if', 'compare', 'quiz', 'exporting', 'trace-format', 'mathematics'];
const FOR_MAKERS = ['CONTRIBUTING.md', 'docs/architecture.md', 'docs/testing.md', 'docs/benchmarks.md', 'docs/releasing.md', 'SECURITY.md', 'CHANGELOG.md', 'THIRD-PARTY-LICENSES.md'];

/** Every page, by the sections of the navigation. */
export function sectionsOf(root: string): SiteSection[] {
  const docs = markdownIn(root, 'docs').filter((source) => !FOR_MAKERS.includes(source));
  const vault = markdownIn(root, 'vault');
  const training = readdirSync(join(root, 'training'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => `training/${path}`).sort();
  return [
    { name: 'Start', pages: [page(root, 'README.md', 'Attention Diagrams')] },
    { name: 'Guide', pages: [...docs].sort((a, b) => rank(a) - rank(b) || compared(a, b)).map((source) => page(root, source)) },
    { name: 'Study vault', pages: [...vault].sort((a, b) => Number(!a.endsWith('Start here.md')) - Number(!b.endsWith('Start here.md')) || compared(a, b)).map((source) => page(root, source, basename(source, '.md'))) },
    { name: 'For makers', pages: FOR_MAKERS.filter((source) => existsSync(join(root, source))).map((source) => page(root, source)) },
    { name: 'Training', pages: training.map((source) => page(root, source)) },
  ];
}

function compared(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function rank(source: string): number {
  const place = FIRST_DOCS.indexOf(basename(source, '.md'));
  return place < 0 ? FIRST_DOCS.length : place;
}

function markdownIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder)).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`);
}

/** Its title is its first heading, unless it has a name of its own. */
function page(root: string, source: string, name?: string): SitePage {
  const text = withoutFrontmatter(readFileSync(join(root, source), 'utf8'));
  const title = name ?? /^# (.+)$/mu.exec(text)?.[1] ?? basename(source, '.md');
  return { source, path: source === 'README.md' ? 'index.html' : source.replace(/\.md$/u, '.html'), title, text };
}
