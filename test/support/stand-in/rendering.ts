import type { CodeBlocks, Context, LastNewline } from './obsidian/code-blocks';
import type { Component } from './obsidian/component';
import type { MarkdownRenderChild } from './obsidian/markdown-render-child';
import { sectionsOf } from './note';
import type { Section } from './note';

/** Path without `.md` → text. */
export type Vault = ReadonlyMap<string, string>;

/** Path → what was saved beside the notes. */
export type Attachments = ReadonlyMap<string, string | ArrayBuffer>;

/** Where Markdown is rendered: what plugins draw, what is embedded, who owns the children. */
export interface Place {
  readonly codeBlocks: CodeBlocks;
  readonly vault: Vault;
  readonly attachments: Attachments;
  readonly sourcePath: string;
  readonly children: Children;
  readonly lastNewline: LastNewline;
  /** Reading view and live preview know where a section stands; print and embeds do not. */
  readonly knowsSections: boolean;
}

/** Where sections stand now: an element stays while its note changes around it. */
const standing = new WeakMap<HTMLElement, Section>();

export function standsFor(el: HTMLElement, section: Section): void {
  standing.set(el, section);
}

export function sectionOf(el: HTMLElement): Section | undefined {
  return standing.get(el);
}

/** The components of a view's blocks: unloaded when their element leaves the view. */
export class Children {
  private readonly alive = new Set<MarkdownRenderChild>();

  constructor(private readonly owner: Component) {}

  add(child: MarkdownRenderChild): void {
    this.alive.add(child);
    this.owner.addChild(child);
  }

  unloadDetachedFrom(view: Node): void {
    this.unloadWhere((child) => !view.contains(child.containerEl));
  }

  unloadWithin(view: Node): void {
    this.unloadWhere((child) => view.contains(child.containerEl));
  }

  private unloadWhere(gone: (child: MarkdownRenderChild) => boolean): void {
    for (const child of [...this.alive].filter(gone)) {
      this.alive.delete(child);
      this.owner.removeChild(child);
    }
  }
}

/** Renders into an element that is in no document yet, as Obsidian does. */
export function renderSection(section: Section, place: Place, depth = 0): HTMLElement {
  const parsed = new DOMParser().parseFromString(section.html, 'text/html');
  const el = document.createElement('div');
  el.className = `el-${(parsed.body.firstElementChild?.tagName ?? 'div').toLowerCase()}`;
  if (section.embed !== undefined && depth < 3) el.append(renderEmbed(section.embed, place, depth + 1));
  else el.append(...parsed.body.childNodes);
  standsFor(el, section);
  place.codeBlocks.process(el, contextOf(place, el), place.lastNewline);
  return el;
}

function renderEmbed(name: string, place: Place, depth: number): HTMLElement {
  const embed = document.createElement('div');
  if (name.endsWith('.svg')) return withPicture(embed, name, place.attachments);
  embed.className = 'internal-embed markdown-embed is-loaded';
  const content = embed.createDiv({ cls: 'markdown-embed-content' }).createDiv({ cls: 'markdown-preview-view markdown-rendered' });
  const text = place.vault.get(name) ?? `“${name}” is not created yet.`;
  const within: Place = { ...place, sourcePath: `${name}.md`, knowsSections: false };
  content.append(...sectionsOf(text).map((section) => renderSection(section, within, depth)));
  return embed;
}

function withPicture(embed: HTMLElement, name: string, attachments: Attachments): HTMLElement {
  const picture = [...attachments].find(([path]) => path === name || path.endsWith(`/${name}`))?.[1];
  embed.className = 'internal-embed media-embed image-embed is-loaded';
  if (typeof picture === 'string') embed.createEl('img', { attr: { alt: name, src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}` } });
  return embed;
}

function contextOf({ sourcePath, children, knowsSections }: Place, section: HTMLElement): Context {
  return {
    docId: sourcePath,
    sourcePath,
    frontmatter: null,
    addChild: (child) => {
      children.add(child);
    },
    getSectionInfo: () => (knowsSections ? sectionOf(section)?.info ?? null : null),
  };
}
