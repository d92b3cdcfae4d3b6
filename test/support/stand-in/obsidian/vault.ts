/** A file of the vault; what a plugin sees of it. */
export class TFile {
  readonly stat: { size: number };

  constructor(public path: string, size: number) {
    this.stat = { size };
  }
}

type Change = 'modify' | 'create' | 'delete' | 'rename';
type Listener = (file: TFile, oldPath: string) => unknown;

export interface EventRef {
  readonly name: Change;
  readonly listener: Listener;
  /** Takes it back. */
  readonly forget: () => void;
}

/** The vault's files, and the events that Obsidian tells of them. */
export class Vault {
  private readonly files = new Map<string, { readonly file: TFile; text: string }>();
  private readonly listeners = new Set<EventRef>();

  constructor(files: Iterable<readonly [path: string, text: string]>) {
    for (const [path, text] of files) this.files.set(path, { file: new TFile(path, text.length), text });
  }

  /** How many listeners there are, for tests that ask what is left. */
  get listening(): number {
    return this.listeners.size;
  }

  getFiles(): TFile[] {
    return [...this.files.values()].map(({ file }) => file);
  }

  getAbstractFileByPath(path: string): TFile | null {
    return this.files.get(path)?.file ?? null;
  }

  /** What stands in the file; undefined where there is none. The app's plugins must read it in their own time. */
  textOf(path: string): string | undefined {
    return this.files.get(path)?.text;
  }

  /** Never at once, as in the app. */
  async cachedRead(file: TFile): Promise<string> {
    await later();
    return this.known(file.path).text;
  }

  /** Reads, changes and writes in one, after a while. */
  async process(file: TFile, change: (text: string) => string): Promise<string> {
    await later();
    const text = change(this.known(file.path).text);
    if (text !== this.known(file.path).text) this.modify(file.path, text);
    return text;
  }

  on(name: Change, listener: Listener): EventRef {
    const ref: EventRef = { name, listener, forget: () => this.listeners.delete(ref) };
    this.listeners.add(ref);
    return ref;
  }

  create(path: string, text: string): void {
    const file = new TFile(path, text.length);
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
    if (known === undefined) throw new Error(`ENOENT: ${path}`);
    return known;
  }

  private tell(change: Change, file: TFile, oldPath = ''): void {
    for (const { name, listener } of [...this.listeners]) if (name === change) listener(file, oldPath);
  }
}

function later(): Promise<void> {
  return new Promise((done) => setTimeout(done, 20));
}
