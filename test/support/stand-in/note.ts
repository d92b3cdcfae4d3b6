import { createMarkdown } from '../../../src/cli/markdown';
import { withoutFrontmatter } from '../../../src/block/frontmatter';
import { isAttentionFence } from '../../../src/block/note';
import type { SectionInfo } from './obsidian/code-blocks';

/** A part of a note between blank lines, as Obsidian renders notes: section by section. */
export interface Section {
  readonly html: string;
  /** The name in `![[name]]`, where the section is an embedded note. */
  readonly embed?: string;
  /** Whether live preview shows it rendered: a code block that a plugin draws, a callout, an embedded note. */
  readonly isEmbedBlock: boolean;
  /** Lines from 0, as Obsidian counts them here; the end is the last line. */
  readonly info: SectionInfo;
}

export function sectionsOf(text: string): Section[] {
  const markdown = createMarkdown(codeBlock, (target) => `#${encodeURIComponent(target)}`);
  const tokens = markdown.parse(withoutFrontmatter(text), {});
  const lines = text.split('\n');
  const starts = tokens.flatMap((token, index) => (token.level === 0 && token.nesting >= 0 ? [index] : []));
  return starts.map((start, order) => {
    const group = tokens.slice(start, starts[order + 1] ?? tokens.length);
    const [first] = group;
    const [lineStart, lineAfter] = first?.map ?? [0, 0];
    const embed = /^!\[\[([^[\]|#]+)\]\]\s*$/u.exec(lines.slice(lineStart, lineAfter).join('\n'))?.[1];
    return {
      html: markdown.renderer.render(group, markdown.options, {}),
      ...(embed === undefined ? {} : { embed }),
      isEmbedBlock: embed !== undefined || (first?.type === 'fence' && isAttentionFence(first.info)) || first?.attrGet('class') === 'callout',
      info: { text, lineStart, lineEnd: lastLine(lines, lineStart, lineAfter) },
    };
  });
}

/** A quote's range may reach over the blank lines after it. */
function lastLine(lines: readonly string[], start: number, after: number): number {
  let last = after - 1;
  while (last > start && (lines[last] ?? '').trim() === '') last -= 1;
  return last;
}

function codeBlock(source: string): string {
  const escaped = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<pre><code class="language-attention">${escaped}</code></pre>`;
}
