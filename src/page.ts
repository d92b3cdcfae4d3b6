import { array, object, optional, parse, string, union } from 'valibot';
import { drawReading } from './live/live-block';
import { missingFile, missingNote } from './live/not-there';
import type { Resolve } from './model/linked';
import type { ReadRecording } from './model/recording';
import { createPipeline } from './pipeline';

/** Makes the pictures of a rendered page live. The picture that stands there is right already: it stays where anything fails. */
function makeLive(page: Document): void {
  const pipeline = createPipeline();
  const files = filesIn(page);
  const resolve = blocksIn(page);
  page.querySelectorAll<HTMLElement>('.attention-diagrams-block[data-source]').forEach((block, index) => {
    const live = page.createElement('div');
    try {
      const { source = '', defaults } = block.dataset;
      drawReading(live, source, `live-${index + 1}`, pipeline, undefined, { defaults, files, resolve });
      block.replaceChildren(live);
    } catch (bug) {
      console.error(bug);
    }
  });
}

const embedded = object({ paths: array(string()), file: union([object({ text: string() }), object({ message: string(), hint: string() })]) });

/** What the blocks import stands in the page itself: it was written there with them. */
function filesIn(page: Document): ReadRecording {
  const scripts = [...page.querySelectorAll<HTMLElement>('script.attention-diagrams-file')];
  const files = new Map(scripts.flatMap((script) => {
    const { paths, file } = parse(embedded, JSON.parse(script.textContent));
    return paths.map((path) => [path, file] as const);
  }));
  return (path) => files.get(path) ?? missingFile(path);
}

const answers = array(object({ note: string(), id: string(), from: optional(string()), found: union([object({ path: string(), source: string() }), object({ message: string(), hint: string() })]) }));

/** So do the blocks that they build on. */
function blocksIn(page: Document): Resolve {
  const scripts = [...page.querySelectorAll<HTMLElement>('script.attention-diagrams-blocks')];
  const all = scripts.flatMap((script) => parse(answers, JSON.parse(script.textContent)));
  return ({ note, id }, from) => all.find((one) => one.note === note && one.id === id && one.from === from)?.found ?? missingNote(note);
}

makeLive(document);
