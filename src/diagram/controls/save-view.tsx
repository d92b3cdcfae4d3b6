import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { KeyChanges } from '../../block/edits/edit';
import type { SaveKeys } from '../host';

interface Props {
  readonly save: SaveKeys;
  /** Asked for when it is pressed. */
  readonly keys: () => KeyChanges;
}

/** An item for whatever menu or bar holds it. */
export interface SaveItem {
  readonly label: string;
  readonly title: string;
  readonly press: () => void;
  /** What came of the last time. */
  readonly answer: string | undefined;
}

/** Writes what is on screen into the block. */
export function useSaveItem({ save, keys }: Props): SaveItem {
  const [answer, setAnswer] = useState<string>();
  const press = (): void => {
    const changes = keys();
    if (Object.keys(changes).length === 0) {
      setAnswer('The block opens like this already.');
      return;
    }
    save(changes).then(setAnswer, () => setAnswer('It could not be saved.'));
  };
  return { label: 'Save to note', title: 'Write what is on screen into the block, so that it opens like this', press, answer };
}

export function SaveButton(props: Props): VNode {
  const { label, title, press, answer } = useSaveItem(props);
  return (
    <span class="attn-save">
      <button type="button" class="attn-toggle attn-try" title={title} onClick={press}>{label}</button>
      <span class="attn-saved" role="status">{answer}</span>
    </span>
  );
}
