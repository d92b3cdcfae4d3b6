import type { CodeBlocks } from './obsidian/code-blocks';
import { Component } from './obsidian/component';
import { sectionsOf } from './note';
import { Children, renderSection } from './rendering';
import type { Attachments, Vault } from './rendering';
import { openWindow } from './windows';

/**
 * A note as a PDF export sees it: a fresh light document, filled at once, sections unknown,
 * and the owner of the blocks loaded only when all of it stands there.
 */
export function openPrintView(name: string, codeBlocks: CodeBlocks, vault: Vault, attachments: Attachments): void {
  const printed = openWindow(`${name} (print)`, 'theme-light stand-in-print');
  const owner = new Component();
  const view = printed.document.createElement('main');
  view.className = 'print markdown-preview-view markdown-rendered';
  const title = printed.document.createElement('h1');
  title.textContent = name;
  const place = {
    codeBlocks, vault, attachments, sourcePath: `${name}.md`, children: new Children(owner), lastNewline: 'kept', knowsSections: false,
  } as const;
  view.append(title, ...sectionsOf(vault.get(name) ?? '').map((section) => renderSection(section, place)));
  printed.document.body.append(view);
  owner.load();
  printed.addEventListener('pagehide', () => owner.unload());
}
