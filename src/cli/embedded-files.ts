import type { LinkedBlock, Resolve } from '../model/linked';
import type { ReadRecording, RecordingFile } from '../model/recording';

interface AnsweredLink {
  readonly note: string;
  readonly id: string;
  readonly from?: string | undefined;
  readonly found: LinkedBlock;
}

/** What the blocks of a page import, and build on, kept so that the page can draw them anew without its vault. */
export class EmbeddedFiles {
  private readonly files = new Map<string, RecordingFile>();
  private readonly blocks = new Map<string, AnsweredLink>();

  constructor(private readonly source: ReadRecording, private readonly resolved: Resolve) {}

  readonly resolve: Resolve = ({ note, id }, from) => {
    const link = JSON.stringify([note, id, from]);
    const answered = this.blocks.get(link) ?? { note, id, from, found: this.resolved({ note, id }, from) };
    this.blocks.set(link, answered);
    return answered.found;
  };

  readonly read: ReadRecording = (path) => {
    const file = this.files.get(path) ?? this.source(path);
    this.files.set(path, file);
    return file;
  };

  /** A script a file that runs nothing, with the paths by which blocks call it. No text in it can end the script. */
  html(): string {
    return this.filesHtml() + this.blocksHtml();
  }

  private blocksHtml(): string {
    if (this.blocks.size === 0) return '';
    return `<script type="application/json" class="attention-diagrams-blocks">${inert([...this.blocks.values()])}</script>\n`;
  }

  private filesHtml(): string {
    const paths = new Map<string, string[]>();
    for (const [path, file] of this.files) {
      const content = inert(file);
      paths.set(content, [...(paths.get(content) ?? []), path]);
    }
    return [...paths].map(([content, names]) => `<script type="application/json" class="attention-diagrams-file">{"paths":${inert(names)},"file":${content}}</script>\n`).join('');
  }
}

function inert(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
