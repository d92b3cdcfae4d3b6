type Listener = (event: KeyboardEvent, context: unknown) => unknown;

interface Handler {
  readonly modifiers: readonly string[] | null;
  readonly key: string | null;
  readonly listener: Listener;
}

/** Keys that something on screen takes for itself. */
export class Scope {
  private readonly handlers: Handler[] = [];

  register(modifiers: readonly string[] | null, key: string | null, listener: Listener): Handler {
    const handler = { modifiers, key, listener };
    this.handlers.unshift(handler);
    return handler;
  }

  unregister(handler: Handler): void {
    const index = this.handlers.indexOf(handler);
    if (index >= 0) this.handlers.splice(index, 1);
  }

  /** As in Obsidian: a listener that returns false keeps the key from everybody else. */
  handle(event: KeyboardEvent): void {
    const pressed = [event.ctrlKey && 'Ctrl', event.metaKey && 'Meta', event.shiftKey && 'Shift', event.altKey && 'Alt'].filter((one) => one !== false);
    const handler = this.handlers.find(({ modifiers, key }) => (key === null || key === event.key) && (modifiers === null || modifiers.join() === pressed.join()));
    if (handler?.listener(event, {}) !== false) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
