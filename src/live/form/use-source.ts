import { useState } from 'preact/hooks';
import { filledFrom, withField } from '../../block/form/filled';
import type { Key } from '../../block/key';

/** What a field shows after a change: the block's own word for it, and why the change was refused, if it was. */
export interface Changed {
  readonly text: string;
  readonly why?: string;
}

export type ChangeField = (key: Pick<Key<unknown>, 'id'>, text: string) => Changed;

interface Past {
  readonly source: string;
  /** What was changed then: one word typed is one step, not one a letter. */
  readonly by: string;
}

/** The text of the block in the form, which everything else follows, and the way back. */
export function useSource(start: string) {
  const [source, setSource] = useState(start);
  const [past, setPast] = useState<readonly Past[]>([]);
  const write = (text: string, by: string) => {
    if (text === source) return;
    if (past.at(-1)?.by !== by) setPast([...past, { source, by }]);
    setSource(text);
  };
  const change: ChangeField = (key, text) => {
    const edited = withField(source, key, text);
    if (!edited.ok) return { text: filledFrom(source).get(key.id) ?? '', why: edited.why };
    write(edited.source, key.id);
    return { text: filledFrom(edited.source).get(key.id) ?? '' };
  };
  const last = past.at(-1);
  const undo = last && (() => {
    setSource(last.source);
    setPast(past.slice(0, -1));
  });
  return { source, change, write, undo };
}
