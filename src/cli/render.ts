import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { withoutFrontmatter } from '../block/frontmatter';
import { blocksOf } from '../block/note';
import { standaloneSvg } from '../diagram/standalone';
import { hasPictures } from '../diagram/standalone-picture';
import { createPipeline, KEEP_NOTHING } from '../pipeline';
import type { Pipeline } from '../pipeline';
import { assets } from './assets';
import { blockHtml } from './block-html';
import { EmbeddedFiles } from './embedded-files';
import { createMarkdown } from './markdown';
import { notesIn } from './notes';
import type { Note } from './notes';
import { pageOf } from './page';
import { table } from './table';
import { UsageError } from './usage';
import { encodePath } from './wikilinks';

interface Options {
  readonly out?: string | undefined;
  readonly svg?: boolean | undefined;
}

/** What became of one note. */
interface Rendered {
  readonly name: string;
  readonly blocks: number;
  readonly errors: number;
  readonly warnings: number;
  readonly milliseconds: number;
}

/** Notes → HTML pages, or one SVG file a block, below `--out`. Mistakes are counted, and stand in the pages; the exit status stays 0. */
export function render(paths: readonly string[], { out, svg }: Options): number {
  if (out === undefined) throw new UsageError('Say where to write: --out DIR.');
  const notes = notesIn(paths);
  refuseSameNames(notes);
  const pipeline = createPipeline(KEEP_NOTHING);
  mkdirSync(out, { recursive: true });
  if (!svg) for (const asset of assets()) copyFileSync(asset, join(out, basename(asset)));
  const rendered = notes.map((note) => timed(note, () => (svg ? writeSvgs(note, out, pipeline) : writePage(note, notes, out, pipeline))));
  process.stdout.write(`${table(['Note', 'Blocks', 'Errors', 'Warnings', 'ms'], rendered.map((row) => [row.name, row.blocks, row.errors, row.warnings, Math.round(row.milliseconds)]))}\n`);
  process.stdout.write(`Written to ${out}\n`);
  return 0;
}

/** Notes of two folders may have one name, and there is one place to write it to. */
function refuseSameNames(notes: readonly Note[]): void {
  const seen = new Set<string>();
  for (const { name, path } of notes) {
    const page = pagePath(name);
    if (seen.has(page)) throw new UsageError(`Two notes would be written to "${page}", "${path}" among them: render them one by one.`);
    seen.add(page);
  }
}

type Counts = Pick<Rendered, 'blocks' | 'errors' | 'warnings'>;

function timed(note: Note, write: () => Counts): Rendered {
  const start = performance.now();
  const counts = write();
  return { name: note.name, ...counts, milliseconds: performance.now() - start };
}

function writePage(note: Note, notes: readonly Note[], out: string, pipeline: Pipeline): Counts {
  const counts = { blocks: 0, errors: 0, warnings: 0 };
  const { defaults, files, resolve } = note.around;
  const embedded = new EmbeddedFiles(files, resolve);
  const drawBlock = (source: string): string => {
    counts.blocks += 1;
    const reading = pipeline.read(source, { defaults, files: embedded.read, resolve: embedded.resolve });
    for (const { severity } of reading.trace.diagnostics) counts[severity === 'error' ? 'errors' : 'warnings'] += 1;
    return blockHtml(source, `block-${counts.blocks}`, reading, defaults);
  };
  const file = join(out, pagePath(note.name));
  const markdown = createMarkdown(drawBlock, (target) => linkFrom(note, target, notes));
  const body = markdown.render(withoutFrontmatter(note.text));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pageOf({ title: titleOf(note), body: `${body}${embedded.html()}`, root: relative(dirname(file), out).split(sep).join('/') || '.', notes: notes.map((other) => ({ title: titleOf(other), href: hrefOf(note, other), current: other === note })) }));
  return counts;
}

function writeSvgs(note: Note, out: string, pipeline: Pipeline): Counts {
  const counts = { blocks: 0, errors: 0, warnings: 0 };
  for (const block of blocksOf(note.text)) {
    counts.blocks += 1;
    const { trace, presentation } = pipeline.read(block.source, note.around);
    for (const { severity } of trace.diagnostics) counts[severity === 'error' ? 'errors' : 'warnings'] += 1;
    if (!hasPictures(trace, presentation)) {
      process.stderr.write(`${note.path}:${block.inNote({ line: 1, column: 1 }).line}: there is nothing to draw, so no SVG file was written.\n`);
      continue;
    }
    const file = join(out, `${note.name.replace(/\.md$/iu, '')}-${counts.blocks}.svg`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, standaloneSvg(trace, presentation));
  }
  return counts;
}

function titleOf(note: Note): string {
  return basename(note.name).replace(/\.md$/iu, '');
}

function pagePath(name: string): string {
  return name.replace(/\.md$/iu, '.html');
}

function hrefOf(from: Note, to: Note): string {
  const path = relative(dirname(from.name), pagePath(to.name)).split(sep).join('/');
  return encodePath(path);
}

/** A wikilink names a note by its title or its path. */
function linkFrom(note: Note, target: string, notes: readonly Note[]): string | undefined {
  const [name = '', heading] = target.split('#');
  const found = name === '' ? note : notes.find((other) => titleOf(other) === name || other.name === `${name}.md`);
  const anchor = heading === undefined ? '' : `#${encodeURIComponent(heading.replace(/^\^/u, ''))}`;
  return found && `${hrefOf(note, found)}${anchor}`;
}
