import type { MarkdownRenderChild } from './markdown-render-child';

/** Where a block stands in its note; Obsidian often does not know. */
export interface SectionInfo {
  readonly text: string;
  readonly lineStart: number;
  readonly lineEnd: number;
}

export interface Context {
  readonly docId: string;
  readonly sourcePath: string;
  readonly frontmatter: unknown;
  addChild(child: MarkdownRenderChild): void;
  /** What must be waited for before the note is printed. */
  readonly promises: Promise<unknown>[];
  getSectionInfo(el: HTMLElement): SectionInfo | null;
}

export type Handler = (source: string, el: HTMLElement, context: Context) => unknown;

export type PostProcessor = (el: HTMLElement, context: Context) => unknown;

/** Obsidian hands a block's text over with its last newline in some places and without it in others. */
export type LastNewline = 'kept' | 'dropped';

/** The languages that plugins draw, and what else they do with rendered Markdown. */
export class CodeBlocks {
  private readonly handlers = new Map<string, Handler>();
  private readonly processors = new Set<PostProcessor>();

  /** Returns what takes it back. */
  registerPostProcessor(processor: PostProcessor): () => void {
    this.processors.add(processor);
    return () => this.processors.delete(processor);
  }

  /** Returns what takes it back. */
  register(language: string, handler: Handler): () => void {
    if (this.handlers.has(language)) throw new Error(`Code block postprocessor for language ${language} is already registered`);
    this.handlers.set(language, handler);
    return () => this.handlers.delete(language);
  }

  has(language: string): boolean {
    return this.handlers.has(language);
  }

  /** Each `pre > code.language-x` in the rendered Markdown becomes a `div.block-language-x` that the plugin fills. */
  process(rendered: HTMLElement, context: Context, lastNewline: LastNewline): void {
    for (const [language, handler] of this.handlers) {
      for (const code of rendered.querySelectorAll(`pre > code.language-${language}`)) {
        const text = code.textContent;
        const source = lastNewline === 'dropped' ? text.replace(/\n$/u, '') : text;
        const block = rendered.createDiv({ cls: `block-language-${language}` });
        code.parentElement?.replaceWith(block);
        const promised = handler(source, block, context);
        if (promised instanceof Promise) context.promises.push(promised);
      }
    }
    for (const processor of this.processors) processor(rendered, context);
  }
}
