import { drawBlock } from './live/live-block';
import { createPipeline } from './pipeline';

/** What this script needs of Obsidian Publish; its container has no plugins, only a `publish.js`. */
interface PublishSite {
  registerMarkdownCodeBlockProcessor(language: string, draw: (source: string, el: HTMLElement) => void): void;
}

declare global {
  interface Window {
    readonly publish?: PublishSite;
  }
}

function registerBlock(site: PublishSite): void {
  const pipeline = createPipeline();
  let blocks = 0;
  site.registerMarkdownCodeBlockProcessor('attention', (source, el) => {
    blocks += 1;
    drawBlock(el, source, `attention-diagrams-${blocks}`, pipeline);
  });
}

if (window.publish) registerBlock(window.publish);
