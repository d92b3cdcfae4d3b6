import type { App } from 'obsidian';
import { importsOf } from '../../live/live-block';
import { missingFile } from '../../live/recording-file';
import type { Pipeline, Reading } from '../../pipeline';
import { VaultFiles } from '../vault-files';

/** Reads a block of a note, after the files that it imports. */
export async function readBlock(app: App, pipeline: Pipeline, { path, source }: { readonly path: string; readonly source: string }): Promise<Reading> {
  const files = new VaultFiles(app, path);
  const read = new Map(await Promise.all(importsOf(source, pipeline).map(async (link) => [link, await files.read(link)] as const)));
  return pipeline.read(source, (link) => read.get(link) ?? missingFile(link));
}
