import type { EditorView } from '@codemirror/view';
import { editorInfoField } from 'obsidian';
import type { Diagnostic } from '../../model/diagnostic';
import type { VaultReader } from '../elsewhere/vault-reader';

/** What the picture would say of the text; nothing where the plugin itself fails, which the picture says. */
export async function mistakesOf(view: EditorView, source: string, reader: VaultReader): Promise<readonly Diagnostic[]> {
  const path = view.state.field(editorInfoField, false)?.file?.path ?? '';
  try {
    return (await reader.reading({ source, path, note: view.state.doc.toString() })).trace.diagnostics;
  } catch {
    return [];
  }
}
