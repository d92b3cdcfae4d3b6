import { StateField } from '@codemirror/state';
import type { Editor } from './editor';
import type { TFile } from './vault';

/** What plugins may know of the note that an editor shows. */
export interface EditorInfo {
  readonly file: TFile | null;
  readonly editor: Editor | undefined;
}

/** An editor starts each with what it is. */
export const editorInfoField = StateField.define<EditorInfo>({ create: () => ({ file: null, editor: undefined }), update: (info) => info });
export const editorLivePreviewField = StateField.define<boolean>({ create: () => false, update: (isLive) => isLive });
