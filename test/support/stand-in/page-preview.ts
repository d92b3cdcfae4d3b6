import { Component } from './obsidian/component';
import { stripHeadingForLink } from './obsidian/outline';
import type { App } from './obsidian/plugin';
import type { HoverLink } from './obsidian/workspace';
import { sectionsOf, type Section } from './note';
import { Children, renderSection, type Vault } from './rendering';

/** As the core plugin of that name: a part of a note below what is pointed at, as long as it is. */
export function pagePreview(app: () => App, notes: Vault): (link: HoverLink) => void {
  return ({ event, source, hoverParent, targetEl, linktext, sourcePath }) => {
    const { registrations, metadataCache, codeBlocks } = app();
    const registered = registrations.previews.get(source);
    if (registered === undefined || (registered.defaultMod && !event.ctrlKey && !event.metaKey)) return;
    const [path = '', subpath = ''] = linktext.split(/#(.*)/u);
    const file = metadataCache.getFirstLinkpathDest(path, sourcePath);
    const text = file === null ? undefined : notes.get(file.path.replace(/\.md$/u, ''));
    if (file === null || text === undefined) return;
    const popover = new Component();
    popover.load();
    const place = { codeBlocks, vault: notes, sourcePath: file.path, children: new Children(popover), lastNewline: 'dropped', knowsSections: false } as const;
    const el = targetEl.ownerDocument.body.createDiv({ cls: 'popover hover-popover' });
    el.createDiv({ cls: 'markdown-preview-view markdown-rendered' }).append(...partOf(sectionsOf(text), subpath).map((section) => renderSection(section, place)));
    hoverParent.hoverPopover = popover;
    popover.register(() => el.remove());
    targetEl.addEventListener('mouseleave', () => popover.unload(), { once: true });
  };
}

/** `^name`: the section above its name; a heading: what stands below it. */
function partOf(sections: readonly Section[], subpath: string): readonly Section[] {
  if (subpath === '') return sections;
  const at = sections.findIndex((section) => (subpath.startsWith('^') ? sourceOf(section) === subpath : isHeading(section.html, subpath)));
  if (at === -1) return [];
  return subpath.startsWith('^') ? sections.slice(at - 1, at) : sections.slice(at);
}

/** Names of blocks are not seen in a rendered note. */
function sourceOf({ info: { text, lineStart, lineEnd } }: Section): string {
  return text.split('\n').slice(lineStart, lineEnd + 1).join('\n').trim();
}

function isHeading(html: string, heading: string): boolean {
  return /^<h\d/u.test(html) && stripHeadingForLink(new DOMParser().parseFromString(html, 'text/html').body.textContent) === heading;
}
