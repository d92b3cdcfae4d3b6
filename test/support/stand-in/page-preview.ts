import { stripHeadingForLink } from './obsidian/outline';
import type { App } from './obsidian/plugin';
import type { HoverLink } from './obsidian/workspace';
import { sectionsOf, type Section } from './note';
import { Popover } from './popover';
import { Children, renderSection, type Vault } from './rendering';

/** Links of rendered notes ask for previews under this name, in Obsidian too. */
const RENDERED = 'preview';

/** As the core plugin of that name: a part of a note beside what is pointed at. Links in it have previews of their own. */
export function pagePreview(app: () => App, notes: Vault): (link: HoverLink) => void {
  const open = new Map<Element, Popover>();
  return ({ event, source, hoverParent, targetEl, linktext, sourcePath }) => {
    const { registrations, metadataCache, codeBlocks } = app();
    const registered = source === RENDERED ? { defaultMod: true } : registrations.previews.get(source);
    if (registered === undefined || (registered.defaultMod && !event.ctrlKey && !event.metaKey) || open.has(targetEl)) return;
    const [path = '', subpath = ''] = linktext.split(/#(.*)/u);
    const file = metadataCache.getFirstLinkpathDest(path, sourcePath);
    const text = file === null ? undefined : notes.get(file.path.replace(/\.md$/u, ''));
    if (file === null || text === undefined) return;
    const outer = targetEl.closest('.hover-popover');
    const popover = new Popover(targetEl, [...open.values()].find(({ el }) => el === outer));
    open.set(targetEl, popover);
    popover.register(() => open.delete(targetEl));
    popover.load();
    hoverParent.hoverPopover = popover;
    const place = { codeBlocks, vault: notes, sourcePath: file.path, children: new Children(popover), lastNewline: 'dropped', knowsSections: false } as const;
    popover.el.createDiv({ cls: 'markdown-preview-view markdown-rendered' }).append(...partOf(sectionsOf(text), subpath).map((section) => renderSection(section, place)));
  };
}

/** Whoever points at a link to a note, in a note or in a preview, and holds Ctrl or Cmd. */
export function previewLinks(page: Document, app: () => App): void {
  page.addEventListener('mouseover', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('.markdown-rendered a[href^="#"]') : null;
    if (link === null) return;
    const linktext = decodeURIComponent((link.getAttribute('href') ?? '').slice(1));
    app().workspace.trigger('hover-link', { event, source: RENDERED, hoverParent: { hoverPopover: null }, targetEl: link, linktext, sourcePath: '' });
  });
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
