/** Where notes are now that were renamed or moved while blocks of theirs are on screen: those know their old path alone. */
export class NotePaths {
  private readonly moved = new Map<string, string>();

  now(path: string): string {
    return this.moved.get(path) ?? path;
  }

  /** A note is drawn from this path: it is its own. */
  drawn(path: string): void {
    this.moved.delete(path);
  }

  renamed(from: string, to: string): void {
    for (const [old, path] of this.moved) if (path === from) this.moved.set(old, to);
    this.moved.set(from, to);
    this.moved.delete(to);
  }
}
