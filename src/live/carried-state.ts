import type { Held, ViewState } from '../model/view-state';
import type { Reading } from '../pipeline';

/**
 * How a picture was left, for the picture of the same block with another text. What the text now says otherwise than it did
 * counts more than what was chosen in the picture; so does nothing that was chosen and is not there any more.
 */
export function carriedState(state: ViewState, before: Reading, now: Reading): ViewState {
  const isSame = (of: (reading: Reading) => unknown): boolean => JSON.stringify(of(before)) === JSON.stringify(of(now));
  const isSameShape = isSame(({ trace: { architecture } }) => architecture);
  const { site, layer, head, views, step, stage, tried, whatIf, held } = state;
  return {
    ...state,
    site: isSameShape && isSame(({ presentation, trace }) => [presentation.site, trace.attention]) && now.choices.some(({ id }) => id === site) ? site : undefined,
    layer: isSameShape && isSame(({ presentation }) => presentation.layer) ? layer : undefined,
    head: isSame(({ presentation }) => presentation.head) ? head : undefined,
    views: isSame(({ presentation }) => presentation.views) ? views : undefined,
    step: isSame(({ presentation }) => presentation.step) ? step : undefined,
    stage: isSame(({ presentation }) => presentation.stage) ? stage : undefined,
    whatIf: isSame(({ byHand }) => byHand) ? whatIf : undefined,
    tried: now.choices.some(({ id, missing }) => id === tried?.site && missing !== undefined) ? tried : undefined,
    held: held !== undefined && isSame(({ presentation }) => presentation.focus) && isSame((reading) => wordsAt(held, reading)) ? held : undefined,
  };
}

/** A place is held for the words that stand there. */
function wordsAt({ query, key }: Held, { trace: { sites } }: Reading): unknown {
  return sites.map((site) => [site.id, query !== undefined && site.queries[query], key !== undefined && site.keys[key]]);
}
