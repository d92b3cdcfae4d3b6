import { Component, type App, type EventRef, type TFile } from 'obsidian';
import { defaultsIn, defaultsOf } from '../../block/frontmatter';
import { resolverOf } from '../../block/in-note/block-with-id';
import { importsOf } from '../../live/live-block';
import { missingFile, missingNote, tooLarge, unreadableFile } from '../../live/not-there';
import type { Around } from '../../model/around';
import type { ReadNote } from '../../model/linked';
import type { RecordingFile } from '../../model/recording';
import type { Pipeline, Reading } from '../../pipeline';
import { buildsOnOthers, wholeText } from '../../pipeline/whole-text';
import { NoteTexts, versionOf } from './note-texts';

/** A block, and the note that it stands in. */
export interface PlacedBlock {
  readonly source: string;
  readonly path: string;
  /** The note as an editor has it, where that may be ahead of its file. */
  readonly note?: string | undefined;
  /** What its frontmatter says, where whoever draws it knows. */
  readonly defaults?: string | undefined;
}

/** What a block was handed. */
export interface ReadAround {
  readonly around: Around;
  /** All that the picture depends on: it is the same as long as this is. */
  readonly whole: string;
  /** Where each link that was followed led. */
  readonly followed: readonly Followed[];
}

interface Followed {
  readonly link: string;
  readonly from: string;
  readonly version: string | undefined;
}

/** Reads what the blocks of a vault need from elsewhere: frontmatter, blocks that they build on, files that they import. */
export class VaultReader {
  private readonly notes: NoteTexts;

  constructor(readonly app: App, readonly pipeline: Pipeline) {
    this.notes = new NoteTexts(app.vault);
  }

  /** At once, unless notes or files must be read first. */
  read(block: PlacedBlock): ReadAround | Promise<ReadAround> {
    return this.readWith(block, new Map());
  }

  async reading(block: PlacedBlock): Promise<Reading> {
    return this.pipeline.read(block.source, (await this.read(block)).around);
  }

  /** With what has been read so far, for who cannot wait; files that are imported are not there. */
  known(block: PlacedBlock): Around {
    return { defaults: this.defaultsOf(block), resolve: resolverOf(this.notesFor(block, { followed: [], unread: new Set() })) };
  }

  /** Whether the block would be handed anything else now. */
  isStale({ around, followed }: ReadAround, block: PlacedBlock): boolean {
    return around.defaults !== this.defaultsOf(block) || followed.some(({ link, from, version }) => this.versionAt(link, from) !== version);
  }

  /** Tells of every change that may change what the block is handed, as long as the component is loaded. */
  follow({ source }: Pick<PlacedBlock, 'source'>, path: () => string, look: () => void): Component {
    const isFromElsewhere = buildsOnOthers(source) || importsOf(source, this.pipeline).length > 0;
    return loading([this.app.metadataCache.on('changed', (file) => file.path === path() && look()), ...(isFromElsewhere ? this.ofFiles(look) : [])]);
  }

  /** As `follow`, of a block whose text changes. */
  followAll(look: () => void): Component {
    return loading([this.app.metadataCache.on('changed', look), ...this.ofFiles(look)]);
  }

  private ofFiles(look: () => void): readonly EventRef[] {
    const { vault } = this.app;
    return [vault.on('modify', look), vault.on('create', look), vault.on('delete', look), vault.on('rename', look)];
  }

  private readWith(block: PlacedBlock, files: Map<string, RecordingFile>): ReadAround | Promise<ReadAround> {
    const followed: Followed[] = [];
    const unread = new Set<TFile>();
    const around: Around = {
      defaults: this.defaultsOf(block),
      resolve: resolverOf(this.notesFor(block, { followed, unread })),
      files: (link) => files.get(link) ?? missingFile(link),
    };
    const whole = wholeText(block.source, around);
    const links = unread.size > 0 ? [] : importsOf(block.source, this.pipeline, around);
    const unopened = links.filter((link) => !files.has(link));
    const imported = links.map((link): Followed => ({ link, from: block.path, version: this.versionAt(link, block.path) }));
    if (unread.size + unopened.length === 0) return { around, whole: JSON.stringify([whole, imported.map(({ version }) => version)]), followed: [...followed, ...imported] };
    const reading = [...[...unread].map((note) => this.notes.read(note)), ...unopened.map(async (link) => files.set(link, await this.open(link, block.path)))];
    return Promise.all(reading).then(() => this.readWith(block, files));
  }

  private defaultsOf({ path, defaults, note }: PlacedBlock): string | undefined {
    if (note !== undefined) return defaultsIn(note);
    const known = this.app.metadataCache.getCache(path);
    return known === null ? defaults : defaultsOf(known.frontmatter);
  }

  private notesFor(block: PlacedBlock, { followed, unread }: { readonly followed: Followed[]; readonly unread: Set<TFile> }): ReadNote {
    return (link, from = block.path) => {
      const file = this.noteAt(link, from);
      followed.push({ link, from, version: file === null ? undefined : versionOf(file) });
      if (file === null) return missingNote(link);
      if (file.path === block.path && block.note !== undefined) return { path: file.path, text: block.note };
      const content = this.notes.of(file);
      if (content === undefined) unread.add(file);
      return content === undefined ? missingNote(link) : 'text' in content ? { path: file.path, ...content } : content;
    };
  }

  private noteAt(link: string, from: string): TFile | null {
    const file = link === '' ? this.app.vault.getFileByPath(from) : this.find(link, from);
    return file?.extension === 'md' ? file : null;
  }

  private versionAt(link: string, from: string): string | undefined {
    const file = link === '' ? this.app.vault.getFileByPath(from) : this.find(link, from);
    return file === null ? undefined : versionOf(file);
  }

  private find(link: string, from: string): TFile | null {
    return this.app.metadataCache.getFirstLinkpathDest(link, from);
  }

  private async open(link: string, from: string): Promise<RecordingFile> {
    const file = this.find(link, from);
    if (file === null) return missingFile(link);
    try {
      return tooLarge(link, file.stat.size) ?? { text: await this.app.vault.cachedRead(file) };
    } catch (problem) {
      console.error(problem);
      return unreadableFile(link);
    }
  }
}

function loading(events: readonly EventRef[]): Component {
  const following = new Component();
  for (const event of events) following.registerEvent(event);
  return following;
}
