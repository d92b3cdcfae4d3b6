import type { EditorView } from '@codemirror/view';
import { editorInfoField } from 'obsidian';
import { importsOf } from '../../live/live-block';
import { missingFile } from '../../live/recording-file';
import type { Diagnostic } from '../../model/diagnostic';
import { VaultFiles } from '../vault-files';
import type { Surroundings } from './block-picture';

/** What the picture would say of the text; nothing where the plugin itself fails, which the picture says. */
export async function mistakesOf(view: EditorView, source: string, { app, pipeline }: Pick<Surroundings, 'app' | 'pipeline'>): Promise<readonly Diagnostic[]> {
  const files = new VaultFiles(app, view.state.field(editorInfoField, false)?.file?.path ?? '');
  const links = importsOf(source, pipeline);
  const read = new Map(await Promise.all(links.map(async (link) => [link, await files.read(link)] as const)));
  try {
    return pipeline.read(source, (link) => read.get(link) ?? missingFile(link)).trace.diagnostics;
  } catch {
    return [];
  }
}
