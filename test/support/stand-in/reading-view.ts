import { Component } from './obsidian/component';
import type { CodeBlocks, SectionInfo } from './obsidian/code-blocks';
import { sectionsOf } from './note';
import { Children, renderSection } from './rendering';
import type { Place, Vault } from './rendering';

/** A note as rendered Markdown; sections whose text stays the same keep their elements. */
export class ReadingView extends Component {
  readonly containerEl: HTMLElement;
  private readonly sizer: HTMLElement;
  private readonly blocks = new Children(this);
  private rendered = new Map<string, HTMLElement[]>();
  /** Where each section stands now: those that stay on the page may have moved. */
  private readonly infos = new WeakMap<HTMLElement, SectionInfo>();

  constructor(
    parent: HTMLElement,
    private readonly codeBlocks: CodeBlocks,
    private readonly vault: Vault,
  ) {
    super();
    this.containerEl = parent.createDiv({ cls: 'markdown-reading-view' });
    const preview = this.containerEl.createDiv({ cls: 'markdown-preview-view markdown-rendered', attr: { tabindex: -1 } });
    this.sizer = preview.createDiv({ cls: 'markdown-preview-sizer markdown-preview-section' });
  }

  show(name: string, text: string): void {
    const place: Place = {
      codeBlocks: this.codeBlocks, vault: this.vault, sourcePath: `${name}.md`, children: this.blocks, lastNewline: 'dropped', knowsSections: true,
    };
    const before = this.rendered;
    this.rendered = new Map();
    const title = document.createElement('h1');
    title.className = 'inline-title';
    title.textContent = name.split('/').at(-1) ?? name;
    const elements = sectionsOf(text).map((section) => {
      const el = before.get(section.html)?.shift() ?? renderSection(section, place, 0, (own) => this.infos.get(own) ?? section.info);
      this.infos.set(el, section.info);
      this.rendered.set(section.html, [...(this.rendered.get(section.html) ?? []), el]);
      return el;
    });
    this.sizer.replaceChildren(title, ...elements);
    this.blocks.unloadDetachedFrom(this.sizer);
  }

  /** As when a plugin was turned on or off. */
  clear(): void {
    this.rendered = new Map();
    this.sizer.empty();
    this.blocks.unloadDetachedFrom(this.sizer);
  }

  override onunload(): void {
    this.containerEl.remove();
  }
}
