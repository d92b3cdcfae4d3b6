import type { VNode } from 'preact';
import { render } from 'preact';

export type PageWindow = NonNullable<Document['defaultView']>;

/** The window that an element stands in now: blocks move to others. */
export function windowOf({ defaultView }: Document): PageWindow {
  if (defaultView === null) throw new Error('The block stands in no window.');
  return defaultView;
}

/** Elements that stand on no page. */
export function apart(drawn: VNode, page: Document): DocumentFragment {
  const holder = new (windowOf(page).DocumentFragment)();
  render(drawn, holder);
  return holder;
}
