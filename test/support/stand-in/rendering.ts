import type { CodeBlocks, Context, LastNewline, SectionInfo } from './obsidian/code-blocks';
import type { Component } from './obsidian/component';
import { frontmatterOf } from './obsidian/outline';
import type { MarkdownRenderChild } from './obsidian/markdown-render-child';
import { sectionsOf } from './note';
import type { Section } from './note';

/** The text of a note, by its path without `.md`. */
export interface Vault {
  get(name: string): string | undefined;
  /** What an embedded picture holds, by its name. */
  pictureOf(name: string): string | undefined;
}

/** Where Markdown is rendered: what plugins draw, what is embedded, who owns the children. */
export interface Place {
  readonly codeBlocks: CodeBlocks;
  readonly vault: Vault;
  readonly sourcePath: string;
  readonly children: Children;
  readonly lastNewline: LastNewline;
  /** Reading view and live preview know where a section stands; print and embeds do not. */
  readonly knowsSections: boolean;
  /** Filled by what plugins still draw when rendering returns. */
  readonly promises?: Promise<unknown>[];
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
export function renderSection(section: Section, place: Place, depth = 0, locate: Locate = () => section.info): HTMLElement {
  const parsed = new DOMParser().parseFromString(section.html, 'text/html');
  for (const image of parsed.body.querySelectorAll('img')) image.replaceWith(withPicture(document.createElement('span'), decodeURIComponent(image.getAttribute('src') ?? ''), place.vault));
  const el = document.createElement('div');
  el.className = `el-${(parsed.body.firstElementChild?.tagName ?? 'div').toLowerCase()}`;
  // An embedded picture must not be asked for before it is known where it lies.
  if (section.embed !== undefined && depth < 3) el.append(renderEmbed(section.embed, place, depth + 1));
  else el.append(...parsed.body.childNodes);
  place.codeBlocks.process(el, contextOf(place, () => locate(el)), place.lastNewline);
  return el;
}

function renderEmbed(name: string, place: Place, depth: number): HTMLElement {
  const embed = document.createElement('div');
  if (/\.(?:svg|png|jpg)$/u.test(name)) return withPicture(embed, name, place.vault);
  embed.className = 'internal-embed markdown-embed is-loaded';
  const content = embed.createDiv({ cls: 'markdown-embed-content' }).createDiv({ cls: 'markdown-preview-view markdown-rendered' });
  const text = place.vault.get(name) ?? `“${name}” is not created yet.`;
  const within: Place = { ...place, sourcePath: `${name}.md`, knowsSections: false };
  content.append(...sectionsOf(text).map((section) => renderSection(section, within, depth)));
  return embed;
}

function withPicture(embed: HTMLElement, name: string, vault: Vault): HTMLElement {
  const picture = vault.pictureOf(name);
  embed.className = 'internal-embed media-embed image-embed is-loaded';
  if (picture === undefined) embed.setText(`“${name}” could not be found.`);
  else embed.createEl('img', { attr: { alt: name, src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}` } });
  return embed;
}

/** Where a section stands at this moment. */
export type Locate = (el: HTMLElement) => SectionInfo | null;

function contextOf({ sourcePath, children, vault, knowsSections, promises = [] }: Place, locate: () => SectionInfo | null): Context {
  return {
    docId: sourcePath,
    sourcePath,
    frontmatter: frontmatterOf(vault.get(sourcePath.replace(/\.md$/u, '')) ?? '') ?? null,
    promises,
    addChild: (child) => {
      children.add(child);
    },
    getSectionInfo: () => (knowsSections ? locate() : null),
  };
}
