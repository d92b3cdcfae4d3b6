import { drawReading } from './live/live-block';
import { createPipeline } from './pipeline';

/** Makes the pictures of a rendered page live. The picture that stands there is right already: it stays where anything fails. */
function makeLive(page: Document): void {
  const pipeline = createPipeline();
  page.querySelectorAll<HTMLElement>('.attention-diagrams-block[data-source]').forEach((block, index) => {
    const live = page.createElement('div');
    try {
      drawReading(live, block.dataset['source'] ?? '', `live-${index + 1}`, pipeline);
      block.replaceChildren(live);
    } catch (bug) {
      console.error(bug);
    }
  });
}

makeLive(document);
