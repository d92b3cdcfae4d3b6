/** What an event hands over to whoever listens. */
interface Listening {
  readonly forget: () => unknown;
}

/** The life of everything in Obsidian: loaded and unloaded with its parent, in the order that Obsidian's typings describe. */
export class Component {
  private isLoaded = false;
  private readonly children: Component[] = [];
  private readonly cleanups: (() => unknown)[] = [];

  load(): void {
    if (this.isLoaded) return;
    this.isLoaded = true;
    this.onload();
    for (const child of [...this.children]) child.load();
  }

  onload(): void {
    // For subclasses.
  }

  unload(): void {
    if (!this.isLoaded) return;
    this.isLoaded = false;
    for (const child of this.children.splice(0).reverse()) child.unload();
    for (const cleanup of this.cleanups.splice(0).reverse()) cleanup();
    this.onunload();
  }

  onunload(): void {
    // For subclasses.
  }

  addChild<Child extends Component>(child: Child): Child {
    this.children.push(child);
    if (this.isLoaded) child.load();
    return child;
  }

  removeChild<Child extends Component>(child: Child): Child {
    const index = this.children.indexOf(child);
    if (index >= 0) this.children.splice(index, 1);
    child.unload();
    return child;
  }

  /** The event knows nothing of its source here: whoever asked for it is told to forget it. */
  registerEvent(ref: Listening): void {
    this.register(() => ref.forget());
  }

  registerDomEvent<Type extends keyof HTMLElementEventMap>(el: HTMLElement, type: Type, listener: (event: HTMLElementEventMap[Type]) => unknown): void {
    el.addEventListener(type, listener);
    this.register(() => el.removeEventListener(type, listener));
  }

  register(cleanup: () => unknown): void {
    this.cleanups.push(cleanup);
  }
}
