import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Trace } from '../../model/trace';
import { BlockPicture } from '../../diagram/thumbnails/block-picture';
import { visible } from '../../diagram/text/visible';
import { BugCatcher } from '../../live/bug-catcher';
import type { BlockEntry } from './entry';
import type { Nearness } from './nearness';
import type { SmallPicture, SmallPictures } from './small-pictures';

/** The pointer came over the card of a block. */
export type HoverCard = (entry: BlockEntry, event: MouseEvent, card: HTMLElement) => void;

interface Props {
  readonly entry: BlockEntry;
  readonly pictures: SmallPictures;
  readonly nearness: Nearness | undefined;
  readonly prefix: string;
  /** The one of all cards that Tab reaches. */
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onOpen: (newTab: boolean) => void;
  readonly onHover: HoverCard;
}

/** A block: its small picture while it is near what can be seen, and what it is in words. */
export function Card({ entry, pictures, nearness, prefix, isCurrent, onFocus, onOpen, onHover }: Props): VNode {
  const { title, note, heading, architecture, attention, mechanism, model } = entry;
  const card = useRef<HTMLLIElement>(null);
  const picture = usePicture(card, { entry, pictures, nearness });
  const mistake = picture && firstMistake(picture);
  return (
    <li ref={card} class="attn-card-place">
      <button type="button" class="attn-card" tabIndex={isCurrent ? 0 : -1} onFocus={onFocus} onClick={(event) => onOpen(event.ctrlKey || event.metaKey)} onMouseEnter={(event) => onHover(entry, event, event.currentTarget)}>
        <span class="attn-card-picture">
          <BugCatcher drawBug={() => <span class="attn-card-said">It could not be drawn.</span>}>
            {picture !== undefined && 'trace' in picture && <BlockPicture trace={picture.trace} presentation={picture.presentation} prefix={prefix}><span class="attn-card-said">There is nothing to draw.</span></BlockPicture>}
            {picture !== undefined && 'said' in picture && <span class="attn-card-said">{picture.said}</span>}
          </BugCatcher>
        </span>
        {mistake !== undefined && <span class="attn-card-mistake">{`Error, line ${mistake.line}: ${visible(mistake.message)}`}</span>}
        <span class="attn-card-title">{visible(title)}</span>
        <span class="attn-card-place-name">{visible(heading === '' ? note : `${note} › ${heading}`)}</span>
        <span class="attn-card-how">{visible([model ?? architecture, attention, mechanism].join(' · '))}</span>
      </button>
    </li>
  );
}

/** Computed where the card comes near, and let go of where it leaves. */
function usePicture(card: { readonly current: Element | null }, { entry, pictures, nearness }: Pick<Props, 'entry' | 'pictures' | 'nearness'>): SmallPicture | undefined {
  const [isNear, setNear] = useState(false);
  const [picture, setPicture] = useState<SmallPicture>();
  useEffect(() => (card.current === null ? undefined : nearness?.watch(card.current, setNear)), [nearness]);
  useEffect(() => {
    if (!isNear) {
      setPicture(undefined);
      return undefined;
    }
    let wanted = true;
    void pictures.draw(entry, () => wanted).then((drawn) => {
      if (wanted) setPicture(drawn);
    });
    return () => {
      wanted = false;
    };
  }, [isNear, entry.path, entry.source, entry.defaults, pictures]);
  return picture;
}

function firstMistake(picture: SmallPicture) {
  return 'trace' in picture ? mistakesIn(picture.trace)[0] : undefined;
}

function mistakesIn({ diagnostics, compare }: Trace) {
  return [...diagnostics, ...compare.flatMap((reading) => reading.diagnostics)].filter(({ severity }) => severity === 'error');
}
