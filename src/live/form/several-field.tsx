import type { VNode } from 'preact';
import { asWords, wordsOf } from '../../block/form/filled';
import type { FieldProps } from './field-props';
import { Hint } from './hint';

/** Those pressed first come first. */
export function SeveralField({ id, field: { key, label, words }, text, onChange }: FieldProps): VNode {
  const chosen = wordsOf(text);
  const press = (word: string) => onChange(key, asWords(chosen.includes(word) ? chosen.filter((one) => one !== word) : [...chosen, word]));
  return (
    <fieldset class="attn-form-field" aria-describedby={`${id}-hint`}>
      <legend>{label}</legend>
      <div class="attn-form-several">
        {words.map((word) => (
          <label key={word.id} title={word.doc}>
            <input type="checkbox" checked={chosen.includes(word.id)} onChange={() => press(word.id)} />
            {word.id}
          </label>
        ))}
      </div>
      <Hint id={`${id}-hint`}>{`${key.doc} Default: ${key.default}.`}</Hint>
    </fieldset>
  );
}
