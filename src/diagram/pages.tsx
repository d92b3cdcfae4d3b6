import type { VNode } from 'preact';
import type { ViewId } from '../block/views';
import type { Presentation } from '../model/spec';
import type { Trace } from '../model/trace';
import { Menu } from './controls/menu';
import type { Keeping } from './keeping/keeping';
import { useTaking } from './keeping/use-taking';
import { visible } from './text/visible';
import { applicableViews, pagePanels, pagesOf, views } from './views';

interface Props {
  readonly trace: Trace;
  readonly presentation: Presentation;
  readonly live: boolean;
  readonly blockId: string;
  readonly keeping: Keeping | undefined;
}

/** What needs no site: a block of models, say, has none. Nothing at all where the block does not ask for it. */
export function Pages({ trace, presentation, live, blockId, keeping }: Props): VNode | null {
  const pages = pagesOf(trace, presentation);
  const { block, items, said } = useTaking({ keeping, presentation, description: pages.map((id) => views[id].label).join(', '), pages: pages.flatMap((id) => pagePanels(id, trace)) });
  if (pages.length === 0) return null;
  return (
    <figure class="attn-figure" ref={block}>
      <Title presentation={presentation} />
      {items.length > 0 && <div class="attn-toolbar"><Menu name="More" idPrefix={blockId} items={items} />{said}</div>}
      {pages.map((id) => <div key={id} class={`attn-view attn-view-${id}`}>{views[id].page?.(trace, live)}</div>)}
      <Caption presentation={presentation} />
    </figure>
  );
}

/** Of the views that are on screen, those that speak of no sentence: once for all readings. */
export function SharedPages({ trace, shownViews, live }: { readonly trace: Trace; readonly shownViews: readonly ViewId[]; readonly live: boolean }): VNode {
  const pages = applicableViews(trace).filter(({ id, page }) => page !== undefined && shownViews.includes(id));
  return <>{pages.map(({ id, page }) => <div key={id} class={`attn-view attn-view-${id}`}>{page?.(trace, live)}</div>)}</>;
}

export function Title({ presentation: { title } }: { readonly presentation: Presentation }): VNode | null {
  return title === undefined ? null : <p class="attn-title" dir="auto">{visible(title)}</p>;
}

export function Caption({ presentation: { caption } }: { readonly presentation: Presentation }): VNode | null {
  return caption === undefined ? null : <figcaption class="attn-caption" dir="auto">{visible(caption)}</figcaption>;
}
