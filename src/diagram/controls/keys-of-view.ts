import { positionOf } from '../../architectures/presentation';
import type { KeyChanges } from '../../block/edits/edit';
import { spelled } from '../../block/edits/spelled';
import type { SiteChoice } from '../../model/site-choice';
import type { ViewState } from '../../model/view-state';
import { shownPart, type Shown } from '../shown';

/** What is on screen. */
export interface OnScreen {
  readonly shown: Shown;
  readonly choices: readonly SiteChoice[];
  readonly shownViews: readonly string[];
  /** The views before anybody chooses. */
  readonly standard: readonly string[];
}

/** The keys that make the block open as the reader has it on screen; those that change nothing are left out. */
export function keysOf(state: ViewState, screen: OnScreen): KeyChanges {
  const { shown: { trace, presentation, site, head }, shownViews, standard } = screen;
  const chosen = ofChoice(state, screen);
  const asWritten = shownPart(trace, presentation);
  const atSite = shownPart(trace, presentation, { site: site.id });
  return {
    ...chosen,
    ...(asWritten?.site.id !== site.id && { site: site.id }),
    ...(atSite !== undefined && placeOf(screen.shown, atSite)),
    ...(state.views !== undefined && !same(shownViews, standard) && { view: shownViews.length === 1 ? shownViews[0] : `[${shownViews.join(', ')}]` }),
    ...(state.step !== undefined && state.step !== (presentation.step ?? trace.generation.length) && { step: String(state.step) }),
    ...(state.stage !== undefined && Object.hasOwn(head.steps, state.stage) && state.stage !== presentation.stage && { stage: state.stage }),
    ...focusOf(state, screen.shown),
  };
}

/** What is computed anew for the site on screen: the other attention, or a second sequence that was tried out. */
function ofChoice({ site, tried }: ViewState, { choices, shown: { presentation } }: OnScreen): KeyChanges {
  const choice = choices.find(({ id }) => id === site);
  const keys = choice?.missing !== undefined && tried?.site === site ? tried?.keys : undefined;
  if (choice === undefined || (choice.missing !== undefined && keys === undefined)) return {};
  const { attention, architecture } = choice.overrides;
  const hasKeys = keys !== undefined || choices.every(({ missing }) => missing === undefined);
  const usual = presentation.attention ?? (hasKeys ? 'cross' : 'self');
  return {
    ...(keys !== undefined && { keys, ...(architecture !== undefined && { architecture }) }),
    ...(attention !== undefined && attention !== usual && { attention }),
  };
}

function placeOf({ site, headIndex }: Shown, written: Shown): KeyChanges {
  return {
    ...(site.layer !== written.site.layer && { layer: String(site.layer) }),
    ...(headIndex !== written.headIndex && { head: String(headIndex + 1) }),
  };
}

/** By its word, where that is the first of its kind. */
function focusOf({ held }: ViewState, { site, focus }: Shown): KeyChanges {
  const word = held?.query === undefined ? undefined : site.queries[held.query];
  if (held?.query === undefined || word === undefined || held.query === focus) return {};
  return { focus: (positionOf(word, site.queries) === held.query ? spelled(word) : undefined) ?? String(held.query) };
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
