/** Where a key leads among cards that stand in rows, as wide as the page lets them; undefined for other keys. */
export function ledTo(key: string, cards: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowRight': return cards[at + 1];
    case 'ArrowLeft': return cards[at - 1];
    case 'ArrowDown': return cards[at + columnsOf(cards)] ?? (at + 1 > lastRowOf(cards) ? undefined : cards.at(-1));
    case 'ArrowUp': return cards[at - columnsOf(cards)];
    case 'Home': return cards[0];
    case 'End': return cards.at(-1);
    default: return undefined;
  }
}

/** How many stand beside each other. */
function columnsOf(cards: readonly HTMLElement[]): number {
  const top = cards[0]?.getBoundingClientRect().top;
  const below = cards.findIndex((card) => card.getBoundingClientRect().top !== top);
  return below < 0 ? cards.length : below;
}

/** How many cards stand before the last row. */
function lastRowOf(cards: readonly HTMLElement[]): number {
  return Math.floor((cards.length - 1) / columnsOf(cards)) * columnsOf(cards);
}
