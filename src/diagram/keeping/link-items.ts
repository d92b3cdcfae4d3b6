import type { ViewState } from '../../model/view-state';
import type { MenuItem } from '../controls/menu';
import type { Links } from '../host';
import type { Outcome } from './said';

/** Links to the block, where its host knows any. */
export function linkItems(links: Links | undefined, state: ViewState, tell: (outcome: Outcome) => void): MenuItem[] {
  if (links === undefined) return [];
  const group = 'Link';
  const answer = (copied: Promise<string>) => void copied.then((text) => tell({ text }), () => tell({ text: 'The clipboard refused.' }));
  return [
    { id: 'copy-link', label: 'Copy link to this view', group, hint: 'Opens the note at this block, as it is shown now.', run: () => answer(links.copyLink(state)) },
    { id: 'copy-wikilink', label: 'Copy wikilink', group, hint: 'For notes of this vault. The block needs a name below it, ^name.', run: () => answer(links.copyWikilink()) },
  ];
}
