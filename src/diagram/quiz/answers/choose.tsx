import type { VNode } from 'preact';
import type { FieldProps } from './field';
import { Mark } from './mark';

/** One of the options, as radio buttons have it everywhere: a tab stop, arrow keys within. */
export function Choose({ asks: { options, right }, idPrefix, labelledBy, draft, onDraft, checked }: FieldProps<'choose'>): VNode {
  return (
    <div class="attn-quiz-options" role="radiogroup" aria-labelledby={labelledBy}>
      {options.map((option, index) => (
        <label key={index} class="attn-quiz-option">
          <input type="radio" name={`${idPrefix}-option`} checked={draft[0] === index} disabled={checked} onChange={() => onDraft([index])} />
          <bdi>{option}</bdi>
          {checked && right.includes(index) && <Mark right={true} />}
          {checked && draft[0] === index && !right.includes(index) && <Mark right={false} said="your answer" />}
        </label>
      ))}
    </div>
  );
}
