import { renderToString } from 'preact-render-to-string';
import { Diagram } from '../diagram/diagram';
import type { Reading } from '../pipeline';

/** A block's picture as HTML that stands by itself, and that src/page.ts makes live. `defaults`: what the frontmatter of its note says. */
export function blockHtml(source: string, blockId: string, { trace, presentation, choices }: Reading, defaults?: string): string {
  return renderToString(
    <div class="attention-diagrams-block" data-source={source} data-defaults={defaults}>
      <Diagram trace={trace} presentation={presentation} choices={choices} blockId={blockId} />
    </div>,
  );
}
