import type { ReadRecording, RecordingFile } from '../model/recording';

/** What the blocks of a page import, kept so that the page can draw them anew without its vault. */
export class EmbeddedFiles {
  private readonly files = new Map<string, RecordingFile>();

  constructor(private readonly source: ReadRecording) {}

  readonly read: ReadRecording = (path) => {
    const file = this.files.get(path) ?? this.source(path);
    this.files.set(path, file);
    return file;
  };

  /** A script a file that runs nothing, with the paths by which blocks call it. No text in it can end the script. */
  html(): string {
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
