/** A file of the vault; what a plugin sees of it. */
export interface TFile {
  path: string;
  readonly stat: { size: number };
}

type Change = 'modify' | 'create' | 'delete' | 'rename';
type Listener = (file: TFile, oldPath?: string) => unknown;

export interface EventRef {
  readonly name: Change;
  readonly listener: Listener;
  /** Takes it back. */
  readonly forget: () => void;
}

/** The vault's files beside its notes, and the events that Obsidian tells of them. */
export class Vault {
  private readonly files = new Map<string, { readonly file: TFile; text: string }>();
  private readonly listeners = new Set<EventRef>();

  constructor(files: Iterable<readonly [path: string, text: string]>) {
    for (const [path, text] of files) this.files.set(path, { file: { path, stat: { size: text.length } }, text });
  }

  /** How many listeners there are, for tests that ask what is left. */
  get listening(): number {
    return this.listeners.size;
  }

  getFiles(): TFile[] {
    return [...this.files.values()].map(({ file }) => file);
  }

  /** Never at once, as in the app. */
  async cachedRead(file: TFile): Promise<string> {
    await new Promise((done) => setTimeout(done, 20));
    const known = this.files.get(file.path);
    if (known === undefined) throw new Error(`ENOENT: ${file.path}`);
    return known.text;
  }

  on(name: Change, listener: Listener): EventRef {
    const ref: EventRef = { name, listener, forget: () => this.listeners.delete(ref) };
    this.listeners.add(ref);
    return ref;
  }

  create(path: string, text: string): void {
    const file = { path, stat: { size: text.length } };
    this.files.set(path, { file, text });
    this.tell('create', file);
  }

  modify(path: string, text: string): void {
    const known = this.known(path);
    known.text = text;
    known.file.stat.size = text.length;
    this.tell('modify', known.file);
  }

  delete(path: string): void {
    const { file } = this.known(path);
    this.files.delete(path);
    this.tell('delete', file);
  }

  rename(path: string, to: string): void {
    const known = this.known(path);
    this.files.delete(path);
    known.file.path = to;
    this.files.set(to, known);
    this.tell('rename', known.file, path);
  }

  private known(path: string) {
    const known = this.files.get(path);
    if (known === undefined) throw new Error(`The vault has no ${path}.`);
    return known;
  }

  private tell(change: Change, file: TFile, oldPath?: string): void {
    for (const { name, listener } of [...this.listeners]) if (name === change) listener(file, oldPath);
  }
}

/** Finds what links lead to. */
export class MetadataCache {
  constructor(private readonly vault: Vault) {}

  /** A whole path, a path from the note's folder, or the end of a path, the shortest first. */
  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    const files = this.vault.getFiles().sort((a, b) => a.path.length - b.path.length);
    const folder = sourcePath.split('/').slice(0, -1);
    const within = [...folder, linkpath].join('/');
    return files.find(({ path }) => path === linkpath) ?? files.find(({ path }) => path === within) ?? files.find(({ path }) => path.endsWith(`/${linkpath}`)) ?? null;
  }
}
