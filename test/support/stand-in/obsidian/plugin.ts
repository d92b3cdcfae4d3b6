import type { CodeBlocks, Handler } from './code-blocks';
import { Component } from './component';
import type { FileManager, MetadataCache, Vault } from './vault';

/** What a plugin is given of the app. */
export interface App {
  readonly codeBlocks: CodeBlocks;
  readonly vault: Vault;
  readonly fileManager: FileManager;
  readonly metadataCache: MetadataCache;
}

export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

export class Plugin extends Component {
  constructor(
    readonly app: App,
    readonly manifest: Manifest,
  ) {
    super();
  }

  registerMarkdownCodeBlockProcessor(language: string, handler: Handler): void {
    this.register(this.app.codeBlocks.register(language, handler));
  }
}
