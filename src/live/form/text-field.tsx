import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { takes } from '../../block/form/field';
import { keys } from '../../block/keys';
import type { FieldProps } from './field-props';
import { Hint } from './hint';
import type { Changed } from './use-source';

/** What was typed, as long as the block says no more than it did then: a blank at the end says nothing yet. */
interface Draft extends Changed {
  readonly typed: string;
}

export function TextField({ id, field, text = '', onChange }: FieldProps): VNode {
  const { key, label, words } = field;
  const [draft, setDraft] = useState<Draft>();
  const own = draft?.text === text ? draft : undefined;
  const shown = own?.typed ?? text;
  const wrong = whatIsWrong(field, shown, own?.why);
  return (
    <div class="attn-form-field">
      <label for={id}>{label}</label>
      <input
        id={id} type="text" value={shown} placeholder={key.default} spellcheck={false} autocomplete="off" autocapitalize="off" list={words.length > 0 ? `${id}-words` : undefined}
        aria-describedby={`${id}-hint`} aria-invalid={wrong !== undefined}
        onInput={({ currentTarget: { value } }) => setDraft({ typed: value, ...onChange(key, value) })}
      />
      {words.length > 0 && <datalist id={`${id}-words`}>{words.map((word) => <option key={word.id} value={word.id} />)}</datalist>}
      <Hint id={`${id}-hint`} wrong={wrong}>{key.doc}</Hint>
    </div>
  );
}

function whatIsWrong({ key }: FieldProps['field'], shown: string, refused: string | undefined): string | undefined {
  if (refused !== undefined && shown.trim() === '' && key.id === keys.queries.id) return 'A block needs words here. The text keeps the last ones.';
  if (shown.trim() !== '' && !takes(key, shown)) return `This takes ${key.kind.accepts}.`;
  return refused;
}
