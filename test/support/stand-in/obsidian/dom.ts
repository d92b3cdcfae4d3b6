type Migrated = (win: Window) => unknown;
type Realm = Window & typeof globalThis;

/** Obsidian adds these to the prototypes of every window it opens; only those that a block in a note can meet are here. */
export function extendDom(realm: Realm): void {
  extendNodes(realm.Node.prototype);
  extendElements(realm.Element.prototype);
  realm.HTMLElement.prototype.onWindowMigrated = function (listener) {
    return onWindowMigrated(this, listener);
  };
}

function extendNodes(node: Node): void {
  Object.defineProperties(node, {
    doc: { configurable: true, get: documentOf },
    win: { configurable: true, get: windowOf },
  });
  node.empty = function () {
    while (this.lastChild) this.lastChild.remove();
  };
  node.detach = function () {
    this.parentNode?.removeChild(this);
  };
  node.appendText = function (text) {
    this.appendChild(documentOf.call(this).createTextNode(text));
  };
  node.createEl = function (tag, options, callback) {
    const el = documentOf.call(this).createElement(tag);
    describe(el, typeof options === 'string' ? { cls: options } : (options ?? {}));
    this.appendChild(el);
    callback?.(el);
    return el;
  };
  node.createDiv = function (options, callback) {
    return this.createEl('div', options, callback);
  };
  node.createSpan = function (options, callback) {
    return this.createEl('span', options, callback);
  };
}

function extendElements(element: Element): void {
  element.setText = function (text) {
    this.replaceChildren(text);
  };
  element.addClass = function (...classes) {
    this.classList.add(...classes);
  };
  element.removeClass = function (...classes) {
    this.classList.remove(...classes);
  };
  element.toggleClass = function (classes, value) {
    for (const name of [classes].flat()) this.classList.toggle(name, value);
  };
  element.hasClass = function (name) {
    return this.classList.contains(name);
  };
  element.setAttr = function (name, value) {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  };
}

function documentOf(this: Node): Document {
  return this.ownerDocument ?? document;
}

function windowOf(this: Node): Window {
  return documentOf.call(this).defaultView ?? window;
}

function describe(el: HTMLElement, { cls, text, attr, title }: DomElementInfo): void {
  if (cls !== undefined) el.className = [cls].flat().join(' ');
  if (text !== undefined) el.replaceChildren(text);
  if (title !== undefined) el.title = title;
  for (const [name, value] of Object.entries(attr ?? {})) el.setAttr(name, value);
}

const MIGRATED = 'stand-in:window-migrated';

function onWindowMigrated(el: HTMLElement, listener: Migrated): () => void {
  const heard = (): unknown => listener(windowOf.call(el));
  el.addEventListener(MIGRATED, heard);
  return () => el.removeEventListener(MIGRATED, heard);
}

/** Moves an element to another window, and tells those inside who asked to know. */
export function migrate(el: HTMLElement, newParent: HTMLElement): void {
  newParent.append(el);
  for (const inside of [el, ...el.querySelectorAll('*')]) inside.dispatchEvent(new Event(MIGRATED));
}
