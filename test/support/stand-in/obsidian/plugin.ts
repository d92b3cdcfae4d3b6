import type { CodeBlocks, Handler } from './code-blocks';
import { Component } from './component';
import type { LocalStorage } from './local-storage';
import type { Vault } from './vault';
import type { Workspace } from './workspace';

/** What a plugin is given of the app. */
export interface App extends LocalStorage {
  readonly codeBlocks: CodeBlocks;
  readonly vault: Vault;
  readonly workspace: Workspace;
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
