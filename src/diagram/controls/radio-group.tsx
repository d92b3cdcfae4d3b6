import type { TargetedKeyboardEvent, VNode } from 'preact';

interface Option {
  readonly id: string;
  readonly label: string;
  /** Why it cannot be chosen, and what to do about it. */
  readonly missing?: string | undefined;
  /** What is missing can be given here and now: then pressing it leads there, and it is not disabled. */
  readonly lacks?: string | undefined;
}

interface Props {
  readonly name: string;
  readonly idPrefix: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  readonly onChoose: (option: Option, how: Choice) => void;
}

/** Pressed, or walked to with an arrow key: who walks is not taken elsewhere. */
export type Choice = 'pressed' | 'walked';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One of a few: a tab stop for the group, arrow keys within it. An option that cannot be chosen is reached all the same,
 * so that everybody finds out what it lacks. WAI-ARIA Authoring Practices, radio group.
 */
export function RadioGroup({ name, idPrefix, options, chosen, onChoose }: Props): VNode {
  const stop = Math.max(0, options.findIndex(({ id }) => id === chosen));
  return (
    <div class="attn-radio-group" role="radiogroup" aria-label={name} onKeyDown={(event) => move(event, options, onChoose)}>
      {options.map((option, index) => (
        <button
          key={option.id}
          type="button"
          class="attn-radio"
          role="radio"
          aria-checked={option.id === chosen}
          aria-disabled={option.missing !== undefined && option.lacks === undefined}
          aria-describedby={option.missing === undefined ? undefined : `${idPrefix}-${option.id}-missing`}
          title={option.missing}
          tabIndex={index === stop ? 0 : -1}
          onClick={() => onChoose(option, 'pressed')}
        >
          {option.label}
          {option.missing !== undefined && <span id={`${idPrefix}-${option.id}-missing`} class="attn-unseen" hidden>{option.missing}</span>}
        </button>
      ))}
    </div>
  );
}

function move(event: TargetedKeyboardEvent<HTMLElement>, options: readonly Option[], onChoose: Props['onChoose']): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const buttons = Array.from(event.currentTarget.querySelectorAll('button'));
  const from = buttons.findIndex((button) => button === event.currentTarget.ownerDocument.activeElement);
  const to = (from + step + buttons.length) % buttons.length;
  const option = options[to];
  buttons[to]?.focus();
  if (option !== undefined) onChoose(option, 'walked');
  event.preventDefault();
  event.stopPropagation();
}
