import type { EditorView } from '@codemirror/view';
import { editorInfoField } from 'obsidian';
import { importsOf } from '../../live/live-block';
import type { Diagnostic } from '../../model/diagnostic';
import { VaultFiles } from '../vault-files';
import type { Surroundings } from './block-picture';

/** What the picture would say of the text; nothing where the plugin itself fails, which the picture says. */
export async function mistakesOf(view: EditorView, source: string, { app, pipeline }: Pick<Surroundings, 'app' | 'pipeline'>): Promise<readonly Diagnostic[]> {
  const files = new VaultFiles(app, view.state.field(editorInfoField, false)?.file?.path ?? '');
  const read = await files.readAll(importsOf(source, pipeline));
  try {
    return pipeline.read(source, read).trace.diagnostics;
  } catch {
    return [];
  }
}
