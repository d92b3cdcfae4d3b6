import type { CodeBlocks } from './obsidian/code-blocks';
import { Component } from './obsidian/component';
import { sectionsOf } from './note';
import { Children, renderSection } from './rendering';
import type { Vault } from './rendering';
import { openWindow } from './windows';

/**
 * A note as a PDF export sees it: a fresh light document, filled once all that was promised is there, sections unknown,
 * and the owner of the blocks loaded only when all of it stands there.
 */
export function openPrintView(name: string, codeBlocks: CodeBlocks, vault: Vault): void {
  const printed = openWindow(`${name} (print)`, 'theme-light stand-in-print');
  const owner = new Component();
  const view = printed.document.createElement('main');
  view.className = 'print markdown-preview-view markdown-rendered';
  const title = printed.document.createElement('h1');
  title.textContent = name;
  const promises: Promise<unknown>[] = [];
  const place = {
    codeBlocks, vault, sourcePath: `${name}.md`, children: new Children(owner), lastNewline: 'kept', knowsSections: false, promises,
  } as const;
  view.append(title, ...sectionsOf(vault.get(name) ?? '').map((section) => renderSection(section, place)));
  const finish = (): void => {
    printed.document.body.append(view);
    owner.load();
  };
  // What is promised to nobody is there already: then the page is filled before anybody can look.
  if (promises.length === 0) finish();
  else void Promise.all(promises).then(finish);
  printed.addEventListener('pagehide', () => owner.unload());
}
