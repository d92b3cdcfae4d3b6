import type { VNode } from 'preact';
import type { FieldProps } from './field-props';
import { Hint } from './hint';

export function ChoiceField({ id, field: { key, label, words }, text = '', onChange }: FieldProps): VNode {
  const chosen = words.find((word) => word.id === text.trim());
  return (
    <div class="attn-form-field">
      <label for={id}>{label}</label>
      <select id={id} class="dropdown" value={text.trim()} aria-describedby={`${id}-hint`} onChange={({ currentTarget }) => onChange(key, currentTarget.value)}>
        <option value="">{`Default: ${key.default}`}</option>
        {words.map((word) => <option key={word.id} value={word.id}>{word.id}</option>)}
        {chosen === undefined && text.trim() !== '' && <option value={text.trim()}>{`As written: ${text}`}</option>}
      </select>
      <Hint id={`${id}-hint`}>{chosen?.doc ?? key.doc}</Hint>
    </div>
  );
}
