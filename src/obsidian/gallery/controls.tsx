import type { TargetedKeyboardEvent, VNode } from 'preact';
import type { BlockEntry } from './entry';
import { choicesFor, FILTERS, ORDERS, type Filter, type Order, type Selection } from './selection';

interface Props {
  /** All that there are to choose from, and how many are shown. */
  readonly blocks: readonly BlockEntry[];
  readonly shown: number;
  /** Whether all notes have been looked at. */
  readonly isComplete: boolean;
  readonly selection: Selection;
  readonly onSelect: (parts: Partial<Selection>) => void;
  /** A base has an order of its own. */
  readonly inBase: boolean;
  readonly onQuiz: () => void;
}

/** What searches, filters and sorts the cards, and how many there are. */
export function Controls({ blocks, shown, isComplete, selection: { words, only, order }, onSelect, inBase, onQuiz }: Props): VNode {
  return (
    <div class="attn-gallery-controls" role="search" aria-label="Attention diagrams">
      <input type="search" class="attn-gallery-field attn-gallery-search" aria-label="Search attention diagrams" placeholder="Search …" value={words} onInput={({ currentTarget }) => onSelect({ words: currentTarget.value })} onKeyDown={intoCards} />
      {FILTERS.map((filter) => <FilterList key={filter} filter={filter} choices={choicesFor(blocks, filter)} chosen={only[filter]} onChoose={(chosen) => onSelect({ only: { ...only, [filter]: chosen } })} />)}
      <OrderList order={order} inBase={inBase} onChoose={(chosen) => onSelect({ order: chosen })} />
      <button type="button" class="attn-gallery-field attn-gallery-quiz" disabled={shown === 0} title="Questions about these diagrams, one after another" onClick={onQuiz}>Quiz me</button>
      <p class="attn-gallery-count" role="status">{counted(shown, blocks.length, isComplete)}</p>
    </div>
  );
}

function FilterList({ filter, choices, chosen, onChoose }: { readonly filter: Filter; readonly choices: readonly string[]; readonly chosen: string | undefined; readonly onChoose: (chosen: string | undefined) => void }): VNode | null {
  if (choices.length < 2 && chosen === undefined) return null;
  const name = NAMES[filter];
  return (
    <select class="attn-gallery-field dropdown" aria-label={name} value={chosen ?? ''} onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? undefined : currentTarget.value)}>
      <option value="">{`${name}: all`}</option>
      {choices.map((choice) => <option key={choice} value={choice}>{choice}</option>)}
    </select>
  );
}

const NAMES: Readonly<Record<Filter, string>> = { architecture: 'Architecture', attention: 'Attention', model: 'Model' };

function OrderList({ order, inBase, onChoose }: { readonly order: Order; readonly inBase: boolean; readonly onChoose: (order: Order) => void }): VNode {
  return (
    <select class="attn-gallery-field dropdown" aria-label="Sort by" value={order} onChange={({ currentTarget }) => isOrder(currentTarget.value) && onChoose(currentTarget.value)}>
      {Object.entries(ORDERS).filter(([id]) => inBase || id !== 'base').map(([id, name]) => <option key={id} value={id}>{name}</option>)}
    </select>
  );
}

function isOrder(text: string): text is Order {
  return Object.hasOwn(ORDERS, text);
}

function counted(shown: number, all: number, isComplete: boolean): string {
  const diagrams = all === 1 ? '1 diagram' : `${all} diagrams`;
  const found = shown === all ? diagrams : `${shown} of ${diagrams}`;
  if (!isComplete) return `${found} so far …`;
  return all === 0 ? 'No note here has an attention block yet.' : found;
}

/** Down from the search field to the first card. */
function intoCards(event: TargetedKeyboardEvent<HTMLElement>): void {
  const card = event.key === 'ArrowDown' ? event.currentTarget.closest('.attn-gallery')?.querySelector<HTMLElement>('.attn-card') : undefined;
  if (!card) return;
  card.focus();
  event.preventDefault();
}
