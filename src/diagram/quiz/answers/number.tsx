import type { VNode } from 'preact';
import type { FieldProps } from './field';

/** A number, typed. */
export function NumberField({ labelledBy, onDraft, checked }: FieldProps<'number'>): VNode {
  return (
    <input
      class="attn-field attn-quiz-number" type="text" inputMode="decimal" autocomplete="off" spellcheck={false} maxLength={20} aria-labelledby={labelledBy} readOnly={checked}
      onInput={({ currentTarget }) => onDraft(numberIn(currentTarget.value))}
    />
  );
}

/** `0.25`, `0,25`, `.25` and `25 %`; nothing where it is no number. */
export function numberIn(text: string): readonly number[] {
  const written = /^\s*([+\-\u2212]?(?:\d+(?:[.,]\d*)?|[.,]\d+))\s*(%?)\s*$/u.exec(text);
  if (written === null) return [];
  const value = Number((written[1] ?? '').replace(',', '.').replace('\u2212', '-'));
  return [written[2] === '%' ? value / 100 : value];
}
