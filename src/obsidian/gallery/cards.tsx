import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Card, type HoverCard } from './card';
import type { BlockEntry } from './entry';
import type { Nearness } from './nearness';
import type { SmallPictures } from './small-pictures';
import { ledTo } from './walking';

interface Props {
  readonly blocks: readonly BlockEntry[];
  readonly pictures: SmallPictures;
  readonly nearness: Nearness | undefined;
  readonly idPrefix: string;
  readonly onOpen: (entry: BlockEntry, newTab: boolean) => void;
  readonly onHover: HoverCard;
}

/** Cards that are there at first, and that come when the reader gets to the last. */
const PAGE = 60;

/** As many cards as have been scrolled to. Tab reaches one of them, arrow keys the others. WAI-ARIA Authoring Practices, roving tabindex. */
export function Cards({ blocks, pictures, nearness, idPrefix, onOpen, onHover }: Props): VNode {
  const [limit, setLimit] = useState(PAGE);
  const [current, setCurrent] = useState<string>();
  const shown = blocks.slice(0, limit);
  const chosen = shown.some((block) => keyOf(block) === current) ? current : shown[0] && keyOf(shown[0]);
  return (
    <>
      <p class="attn-unseen" id={`${idPrefix}-keys`}>Arrow keys walk through the diagrams, Enter opens one in its note.</p>
      <ul class="attn-cards" aria-label="Diagrams" aria-describedby={`${idPrefix}-keys`} onKeyDown={walk}>
        {shown.map((entry, place) => {
          const key = keyOf(entry);
          return (
            <Card
              key={key} entry={entry} pictures={pictures} nearness={nearness} prefix={`${idPrefix}-${place}`}
              isCurrent={key === chosen} onFocus={() => setCurrent(key)} onOpen={(newTab) => onOpen(entry, newTab)} onHover={onHover}
            />
          );
        })}
      </ul>
      {blocks.length > limit && <More key={limit} nearness={nearness} onNear={() => setLimit(limit + PAGE)} rest={blocks.length - limit} />}
    </>
  );
}

/** A block keeps its card while lines come and go above it. */
function keyOf({ path, ordinal }: BlockEntry): string {
  return `${path}#${ordinal}`;
}

function More({ nearness, onNear, rest }: { readonly nearness: Nearness | undefined; readonly onNear: () => void; readonly rest: number }): VNode {
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => (end.current === null ? undefined : nearness?.watch(end.current, (isNear) => isNear && onNear())), [nearness]);
  return <button ref={end} type="button" class="attn-gallery-field attn-gallery-more" onClick={onNear}>{`Show ${Math.min(rest, PAGE)} more`}</button>;
}

function walk(event: TargetedKeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const cards = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('.attn-card'));
  const to = ledTo(event.key, cards, cards.findIndex((card) => card === event.currentTarget.ownerDocument.activeElement));
  if (to === undefined) return;
  to.focus();
  event.preventDefault();
  event.stopPropagation();
}
