import type { App } from 'obsidian';
import { importsOf } from '../../live/live-block';
import type { Pipeline, Reading } from '../../pipeline';
import { VaultFiles } from '../vault-files';

/** Reads a block of a note, after the files that it imports. */
export async function readBlock(app: App, pipeline: Pipeline, { path, source }: { readonly path: string; readonly source: string }): Promise<Reading> {
  return pipeline.read(source, await new VaultFiles(app, path).readAll(importsOf(source, pipeline)));
}
