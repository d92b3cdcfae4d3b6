import { defaultsOf } from './block/frontmatter';
import { drawBlock } from './live/live-block';
import type { Resolve } from './model/linked';
import type { ReadRecording } from './model/recording';
import { createPipeline } from './pipeline';

/** What this script needs of Obsidian Publish; its container has no plugins, only a `publish.js`. */
interface PublishSite {
  registerMarkdownCodeBlockProcessor(language: string, draw: (source: string, el: HTMLElement, context?: { readonly frontmatter?: unknown }) => void): void;
}

declare global {
  interface Window {
    readonly publish?: PublishSite;
  }
}

function registerBlock(site: PublishSite): void {
  const pipeline = createPipeline();
  let blocks = 0;
  site.registerMarkdownCodeBlockProcessor('attention', (source, el, context) => {
    blocks += 1;
    const around = { defaults: defaultsOf(context?.frontmatter), files: unpublished, resolve: unlinked };
    drawBlock(el, source, `attention-diagrams-${blocks}`, pipeline, undefined, around);
  });
}

/** A block reaches no network, and on a site every file is behind one. */
const unpublished: ReadRecording = (path) => ({ message: `"${path}" is not read on a published site: a block loads nothing over the network.`, hint: 'The picture is drawn in the vault itself, and in the pages that "attention-diagrams render" writes.' });

const unlinked: Resolve = ({ note, id }) => ({ message: `"[[${note}#^${id}]]" is not read on a published site: a block knows no other one there.`, hint: 'Write the keys of the other block into this one.' });

if (window.publish) registerBlock(window.publish);
