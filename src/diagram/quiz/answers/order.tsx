import type { TargetedMouseEvent, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldProps } from './field';
import { Mark } from './mark';

/** Items that move up and down by a button each way: by mouse, finger and keyboard alike. */
export function Order({ asks: { items, right }, labelledBy, draft, onDraft, checked }: FieldProps<'order'>): VNode {
  const pressed = useRef<HTMLButtonElement>();
  // What moves in the page loses the focus.
  useLayoutEffect(() => pressed.current?.focus(), [draft]);
  const move = (place: number, by: 1 | -1) => (event: TargetedMouseEvent<HTMLButtonElement>) => {
    const moved = [...draft];
    const [item = 0] = moved.splice(place, 1);
    moved.splice(place + by, 0, item);
    pressed.current = event.currentTarget;
    onDraft(moved);
  };
  return (
    <ol class="attn-quiz-order" aria-labelledby={labelledBy}>
      {draft.map((item, place) => (
        <li key={item}>
          <span class="attn-quiz-item">{items[item]}</span>
          {checked ? <Mark right={right[place] === item} /> : (
            <span class="attn-quiz-moves">
              <button type="button" class="attn-toggle attn-try" aria-label={`Move ${items[item] ?? ''} up`} aria-disabled={place === 0} onClick={(event) => place > 0 && move(place, -1)(event)}>↑</button>
              <button type="button" class="attn-toggle attn-try" aria-label={`Move ${items[item] ?? ''} down`} aria-disabled={place === draft.length - 1} onClick={(event) => place < draft.length - 1 && move(place, 1)(event)}>↓</button>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
