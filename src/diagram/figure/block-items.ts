import type { KeyChanges } from '../../block/edits/edit';
import type { MenuItem } from '../controls/menu';
import type { SaveKeys } from '../host';
import type { Outcome } from '../keeping/said';

/** What can be done with a block as a whole; what its host or its picture has nothing for is left out. */
export interface BlockDeeds {
  readonly present: () => void;
  readonly quiz: (() => void) | undefined;
  readonly save: SaveKeys | undefined;
  /** What would make the block open as it stands on screen. Asked for when it is saved. */
  readonly keys: () => KeyChanges;
  readonly edit: (() => void) | undefined;
  readonly tell: (outcome: Outcome) => void;
}

/** The first items of the ⋯ menu. */
export function blockItems({ present, quiz, save, keys, edit, tell }: BlockDeeds): MenuItem[] {
  const group = 'Block';
  const when = (run: (() => void) | undefined, item: Omit<MenuItem, 'run' | 'group'>): MenuItem[] => (run === undefined ? [] : [{ ...item, group, run }]);
  return [
    ...when(present, { id: 'present', label: 'Present', hint: 'Full window, large type, arrow keys.' }),
    ...when(save && (() => saved(save, keys(), tell)), { id: 'save', label: 'Save to note', hint: 'Writes what is on screen into the block, so that it opens like this.' }),
    ...when(edit, { id: 'edit', label: 'Edit this diagram…', hint: 'As a form and as text, beside its picture.' }),
    ...when(quiz, { id: 'quiz', label: 'Quiz me', hint: 'Asks about this picture, which is hidden meanwhile.' }),
  ];
}

function saved(save: SaveKeys, changes: KeyChanges, tell: (outcome: Outcome) => void): void {
  if (Object.keys(changes).length === 0) {
    tell({ text: 'The block opens like this already.' });
    return;
  }
  save(changes).then((text) => tell({ text }), () => tell({ text: 'It could not be saved.' }));
}
