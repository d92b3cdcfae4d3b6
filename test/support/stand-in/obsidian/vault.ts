/** A file of the vault; what a plugin sees of it. */
export class TFile {
  readonly stat: { size: number; mtime: number };

  constructor(public path: string, size: number, mtime = Date.now()) {
    this.stat = { size, mtime };
  }

  get name(): string {
    return this.path.split('/').at(-1) ?? this.path;
  }

  get basename(): string {
    return this.name.replace(/\.[^.]*$/u, '');
  }

  get extension(): string {
    return this.name.slice(this.basename.length + 1);
  }
}

type Content = string | ArrayBuffer;
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
  private readonly files = new Map<string, { readonly file: TFile; content: Content }>();
  private readonly listeners = new Set<EventRef>();

  constructor(files: Iterable<readonly [path: string, text: string]>) {
    for (const [path, text] of files) this.files.set(path, { file: new TFile(path, text.length, 0), content: text });
  }

  /** How many listeners there are, for tests that ask what is left. */
  get listening(): number {
    return this.listeners.size;
  }

  getFiles(): TFile[] {
    return [...this.files.values()].map(({ file }) => file);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter(({ extension }) => extension === 'md');
  }

  getName(): string {
    return 'Stand-in vault';
  }

  getAbstractFileByPath(path: string): TFile | null {
    return this.files.get(path)?.file ?? null;
  }

  getFileByPath(path: string): TFile | null {
    return this.getAbstractFileByPath(path);
  }

  /** What a file holds; undefined where there is none. The app's plugins must read it in their own time. */
  contentOf(path: string): Content | undefined {
    return this.files.get(path)?.content;
  }

  textOf(path: string): string | undefined {
    const content = this.contentOf(path);
    return typeof content === 'string' ? content : undefined;
  }

  /** Never at once, as in the app. */
  async cachedRead(file: TFile): Promise<string> {
    await later();
    return this.knownText(file.path);
  }

  read(file: TFile): Promise<string> {
    return this.cachedRead(file);
  }

  /** Reads, changes and writes in one, after a while. */
  async process(file: TFile, change: (text: string) => string): Promise<string> {
    await later();
    const text = change(this.knownText(file.path));
    if (text !== this.textOf(file.path)) this.modify(file.path, text);
    return text;
  }

  on(name: Change, listener: Listener): EventRef {
    const ref: EventRef = { name, listener, forget: () => this.listeners.delete(ref) };
    this.listeners.add(ref);
    return ref;
  }

  create(path: string, text: string): Promise<TFile> {
    return this.add(path, text, text.length);
  }

  createBinary(path: string, bytes: ArrayBuffer): Promise<TFile> {
    return this.add(path, bytes, bytes.byteLength);
  }

  modify(path: string, text: string): void {
    const known = this.known(path);
    known.content = text;
    known.file.stat.size = text.length;
    known.file.stat.mtime = Date.now();
    this.tell('modify', known.file);
  }

  /** As if another program, or the app itself, had removed it. */
  removed(path: string): void {
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

  private add(path: string, content: Content, size: number): Promise<TFile> {
    if (this.files.has(path)) return Promise.reject(new Error('File already exists.'));
    const file = new TFile(path, size);
    this.files.set(path, { file, content });
    this.tell('create', file);
    return Promise.resolve(file);
  }

  private known(path: string) {
    const known = this.files.get(path);
    if (known === undefined) throw new Error(`ENOENT: ${path}`);
    return known;
  }

  private knownText(path: string): string {
    const { content } = this.known(path);
    if (typeof content !== 'string') throw new Error(`${path} is no text.`);
    return content;
  }

  private tell(change: Change, file: TFile, oldPath = ''): void {
    for (const { name, listener } of [...this.listeners]) if (name === change) listener(file, oldPath);
  }
}

function later(): Promise<void> {
  return new Promise((done) => setTimeout(done, 20));
}
