/** A file of the vault, with what Obsidian says of one. */
export interface TFile {
  readonly path: string;
  readonly name: string;
  readonly basename: string;
  readonly extension: string;
}

/** As in Obsidian's settings: where attachments go. */
const ATTACHMENTS = 'Attachments';

function fileAt(path: string): TFile {
  const name = path.split('/').at(-1) ?? path;
  const dot = name.lastIndexOf('.');
  return { path, name, basename: name.slice(0, dot), extension: name.slice(dot + 1) };
}

/** The files of the vault. Notes are texts by their path without `.md`, as the page keeps them; attachments stand beside them. */
export class Vault {
  readonly attachments = new Map<string, string | ArrayBuffer>();

  constructor(
    private readonly notes: Map<string, string>,
    /** A note is no longer what it was. */
    private readonly changed: (note: string) => void,
  ) {}

  getFileByPath(path: string): TFile | null {
    return this.notes.has(noteOf(path)) || this.attachments.has(path) ? fileAt(path) : null;
  }

  read({ path }: TFile): Promise<string> {
    const content = this.notes.get(noteOf(path)) ?? this.attachments.get(path);
    return typeof content === 'string' ? Promise.resolve(content) : Promise.reject(new Error(`ENOENT: no such file or directory, open '${path}'`));
  }

  async process(file: TFile, change: (text: string) => string): Promise<string> {
    const text = change(await this.read(file));
    if (file.extension === 'md') {
      this.notes.set(noteOf(file.path), text);
      this.changed(noteOf(file.path));
    } else this.attachments.set(file.path, text);
    return text;
  }

  create(path: string, text: string): Promise<TFile> {
    return this.add(path, text);
  }

  createBinary(path: string, bytes: ArrayBuffer): Promise<TFile> {
    return this.add(path, bytes);
  }

  private add(path: string, content: string | ArrayBuffer): Promise<TFile> {
    if (this.getFileByPath(path) !== null) return Promise.reject(new Error('File already exists.'));
    this.attachments.set(path, content);
    return Promise.resolve(fileAt(path));
  }
}

export class FileManager {
  constructor(private readonly vault: Vault) {}

  /** A number after the name where there is one of it already. */
  getAvailablePathForAttachment(filename: string, _sourcePath?: string): Promise<string> {
    const { basename, extension } = fileAt(filename);
    const named = (count: number): string => `${ATTACHMENTS}/${basename}${count === 0 ? '' : ` ${count}`}.${extension}`;
    let count = 0;
    while (this.vault.getFileByPath(named(count)) !== null) count += 1;
    return Promise.resolve(named(count));
  }

  /** As Obsidian's defaults have it: wikilinks, the shortest path, and an embed for what is no note. */
  generateMarkdownLink(file: TFile, _sourcePath: string): string {
    return file.extension === 'md' ? `[[${file.basename}]]` : `![[${file.name}]]`;
  }
}

export class MetadataCache {
  constructor(private readonly vault: Vault) {}

  getFirstLinkpathDest(linkpath: string, _sourcePath: string): TFile | null {
    const path = [...this.vault.attachments.keys()].find((one) => one === linkpath || one.endsWith(`/${linkpath}`));
    return path === undefined ? null : fileAt(path);
  }
}

function noteOf(path: string): string {
  return path.replace(/\.md$/u, '');
}
