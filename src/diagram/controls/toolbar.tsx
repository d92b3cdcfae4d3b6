import type { ComponentChildren, TargetedKeyboardEvent, VNode } from 'preact';
import type { ViewId } from '../../block/views';
import type { SiteChoice } from '../../model/site-choice';
import type { View } from '../views/view';
import { Menu, type MenuItem } from './menu';
import { RadioGroup, type Choice } from './radio-group';
import { ViewButtons } from './view-buttons';

interface Props {
  readonly idPrefix: string;
  readonly choices: readonly SiteChoice[];
  readonly chosen: string | undefined;
  readonly onChoose: (choice: SiteChoice, how: Choice) => void;
  /** From 1; those that the site on screen stands at. */
  readonly layers: readonly number[];
  readonly layer: number;
  readonly onLayer: (layer: number) => void;
  readonly heads: number;
  readonly head: number;
  readonly onHead: (head: number) => void;
  /** Those that have something to draw. */
  readonly views: readonly View<ViewId>[];
  readonly shownViews: readonly ViewId[];
  readonly onViews: (views: readonly ViewId[]) => void;
  /** What else is switched on and off. */
  readonly toggles?: ComponentChildren;
  /** What is seldom needed. */
  readonly more: readonly MenuItem[];
  /** What keeps a choice from being made. */
  readonly notice: string | undefined;
  /** Puts the notice away, where there is one. */
  readonly onDismiss: (() => void) | undefined;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

/** What the reader can change about the picture; a control with nothing to choose from is not there. */
export function Toolbar({ idPrefix, choices, chosen, onChoose, layers, layer, onLayer, heads, head, onHead, views, shownViews, onViews, toggles, more, notice, onDismiss, children }: Props): VNode {
  return (
    <div class="attn-toolbar" onKeyDown={(event) => onDismiss !== undefined && dismiss(event, onDismiss)}>
      {choices.length > 1 && (
        <RadioGroup
          name="What attends to what"
          idPrefix={`${idPrefix}-site`}
          options={choices}
          chosen={chosen}
          onChoose={({ id }, how) => choices.filter((choice) => choice.id === id).forEach((choice) => onChoose(choice, how))}
        />
      )}
      {layers.length > 1 && <Picker name="Layer" idPrefix={`${idPrefix}-layer`} numbers={layers} chosen={layer} onChoose={onLayer} />}
      {heads > 1 && <Picker name="Head" idPrefix={`${idPrefix}-head`} numbers={upTo(heads)} chosen={head + 1} onChoose={(number) => onHead(number - 1)} />}
      <ViewButtons views={views} shown={shownViews} onShow={onViews} />
      {more.length > 0 ? <Menu name="More" idPrefix={idPrefix} items={more} beside={toggles} /> : toggles}
      <p class="attn-notice" role="status">{notice}</p>
      {children}
    </div>
  );
}

interface PickerProps {
  readonly name: string;
  readonly idPrefix: string;
  readonly numbers: readonly number[];
  readonly chosen: number;
  readonly onChoose: (number: number) => void;
}

/** More of them stand in a list: twelve heads and twelve layers would be 24 buttons. */
const MOST_BUTTONS = 6;

/** One of several of a kind, by its number. */
function Picker({ name, idPrefix, numbers, chosen, onChoose }: PickerProps): VNode {
  const options = numbers.map((number) => ({ id: String(number), label: String(number) }));
  const choose = (id: string): void => onChoose(Number(id));
  return (
    <span class="attn-control">
      <span class="attn-control-name" aria-hidden="true">{name}</span>
      {numbers.length > MOST_BUTTONS
        ? <select class="attn-select" aria-label={name} value={String(chosen)} onChange={(event) => choose(event.currentTarget.value)}>{options.map(({ id }) => <option key={id} value={id}>{id}</option>)}</select>
        : <RadioGroup name={name} idPrefix={idPrefix} options={options} chosen={String(chosen)} onChoose={({ id }) => choose(id)} />}
    </span>
  );
}

/** Heads count from 1 as people say them. */
function upTo(heads: number): number[] {
  return Array.from({ length: heads }, (_, head) => head + 1);
}

/** Escape puts the notice away, and leaves what is locked in the picture alone. */
function dismiss(event: TargetedKeyboardEvent<HTMLElement>, onDismiss: () => void): void {
  if (event.key !== 'Escape') return;
  event.currentTarget.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
  onDismiss();
  event.preventDefault();
  event.stopPropagation();
}
