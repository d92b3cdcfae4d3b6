import { array, looseObject, number, object, optional, parse, string } from 'valibot';
import { Component } from './obsidian/component';
import type { CodeBlocks } from './obsidian/code-blocks';
import { sectionsOf } from './note';
import { Children, renderSection, type Vault } from './rendering';

/** JSON Canvas 1.0, as far as cards with text go. */
const canvasSchema = object({
  nodes: array(looseObject({ id: string(), x: number(), y: number(), width: number(), height: number(), text: optional(string()), file: optional(string()) })),
});

type Card = ReturnType<typeof cardsIn>[number];

const NEARER = 1.25;

/**
 * A canvas: cards in a plane that is moved and scaled by a transform, as Obsidian draws it. A card answers to the pointer
 * once it has been clicked; until then it can only be picked.
 */
export class Canvas extends Component {
  readonly containerEl: HTMLElement;
  private readonly plane: HTMLElement;
  private readonly place = { x: 0, y: 0, scale: 1 };

  constructor(parent: HTMLElement, private readonly path: string, private readonly codeBlocks: CodeBlocks, private readonly notes: Vault) {
    super();
    this.containerEl = parent.createEl('section', { cls: 'canvas-wrapper', attr: { 'aria-label': path } });
    this.plane = this.containerEl.createDiv({ cls: 'canvas' });
  }

  show(text: string): void {
    const children = new Children(this);
    for (const card of cardsIn(text)) this.draw(card, children);
  }

  override onload(): void {
    this.registerDomEvent(this.containerEl, 'wheel', (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) this.scale(event);
      else this.moveTo(this.place.x - event.deltaX, this.place.y - event.deltaY, this.place.scale);
    });
  }

  override onunload(): void {
    this.containerEl.remove();
  }

  /** About the pointer. */
  private scale({ clientX, clientY, deltaY }: WheelEvent): void {
    const { left, top } = this.containerEl.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const factor = deltaY < 0 ? NEARER : 1 / NEARER;
    this.moveTo(x - (x - this.place.x) * factor, y - (y - this.place.y) * factor, this.place.scale * factor);
  }

  private moveTo(x: number, y: number, scale: number): void {
    Object.assign(this.place, { x, y, scale });
    this.plane.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  private draw({ x, y, width, height, text, file }: Card, children: Children): void {
    const node = this.plane.createDiv({ cls: 'canvas-node' });
    Object.assign(node.style, { transform: `translate(${x}px, ${y}px)`, width: `${width}px`, height: `${height}px` });
    const content = node.createDiv({ cls: 'canvas-node-container' }).createDiv({ cls: 'canvas-node-content markdown-embed' });
    const place = { codeBlocks: this.codeBlocks, vault: this.notes, sourcePath: file ?? this.path, children, lastNewline: 'dropped', knowsSections: false } as const;
    const shown = text ?? this.notes.get((file ?? '').replace(/\.md$/u, '')) ?? '';
    content.createDiv({ cls: 'markdown-embed-content' }).createDiv({ cls: 'markdown-preview-view markdown-rendered' })
      .append(...sectionsOf(shown).map((section) => renderSection(section, place)));
    const blocker = content.createDiv({ cls: 'canvas-node-content-blocker' });
    blocker.addEventListener('click', () => {
      for (const other of this.plane.querySelectorAll('.is-focused')) other.removeClass('is-focused');
      node.addClass('is-focused');
    });
  }
}

function cardsIn(text: string) {
  return parse(canvasSchema, JSON.parse(text)).nodes;
}
