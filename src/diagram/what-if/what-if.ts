import { useState } from 'preact/hooks';
import type { Site, Trace } from '../../model/trace';
import type { ViewState } from '../../model/view-state';
import type { ByHand, WhatIf, WrittenByHand } from '../../model/what-if';
import type { ChangeView } from '../controls/view-state';
import { reason } from '../hatch';
import type { Drag, Editing } from '../interaction/editing';
import type { Spot } from '../interaction/spot';
import type { Shown } from '../shown';
import { closesKey, nudgeAt, nudgedTo, sameHands, toggledCell, toggledKey, unnudged, type Place } from './edits';
import { handIn } from './lines';

/** What trying out needs of the block. */
export interface Trying {
  /** Without what the reader tries out. */
  readonly before: Trace;
  readonly written: WrittenByHand;
  /** The site that the block opens on: what it says without a scope is for that one. */
  readonly opening: string;
  /** How long the last run took, in milliseconds. */
  readonly cost: () => number;
}

export interface WhatIfControl {
  readonly on: boolean;
  readonly toggle: () => void;
  readonly hand: ByHand;
  readonly set: (hand: ByHand) => void;
  /** Absent where there is nothing to take back. */
  readonly undo: (() => void) | undefined;
  readonly startOver: (() => void) | undefined;
  /** Why a click changed nothing, or what a drag is about to do. */
  readonly notice: string | undefined;
  readonly editing: Editing;
}

/** Runs longer than this wait until the finger is lifted. */
const SMOOTH = 30;
/** Of the page, for 1 more. */
const PIXELS = 40;

interface Asked {
  readonly trying: Trying;
  readonly shown: Shown;
  readonly state: ViewState;
  readonly change: ChangeView;
}

/** Closing cells and changing scores by hand, with all that was changed before to go back to. */
export function useWhatIf(asked: Asked | undefined): WhatIfControl | undefined {
  const [on, setOn] = useState(asked?.state.whatIf !== undefined);
  const [past, setPast] = useState<readonly (WhatIf | undefined)[]>([]);
  const [notice, setNotice] = useState<string>();
  if (asked === undefined) return undefined;
  const { trying, shown: { site, trace, head }, state: { whatIf }, change } = asked;
  const own = handIn(trying.written, site.id, trace.architecture === 'layer' || site.id === trying.opening);
  const hand = whatIf?.[site.id] ?? own;
  const withHand = (next: ByHand) => withoutOwn({ ...whatIf, [site.id]: next }, site.id, own);
  /** A second click takes the first one back, and leaves nothing to undo: two of them are a double click, which is something else. */
  const keep = (before: WhatIf | undefined, next: WhatIf | undefined, isClick = false) => {
    if (same(before, next)) return;
    setPast(isClick && past.length > 0 && same(past.at(-1), next) ? past.slice(0, -1) : [...past, before]);
  };
  const go = (next: WhatIf | undefined) => {
    setNotice(undefined);
    change({ whatIf: next });
  };
  const set = (next: ByHand, isClick = false) => {
    keep(whatIf, withHand(next), isClick);
    go(withHand(next));
  };
  const undo = past.length === 0 ? undefined : () => {
    setPast(past.slice(0, -1));
    go(past.at(-1));
  };
  const startOver = whatIf === undefined ? undefined : () => {
    keep(whatIf, undefined);
    go(undefined);
  };
  const closed = (place: Place) => closedBecause(site, head.mask, place);
  const press = (spot: Spot): boolean => {
    const place = placeOf(spot);
    if (place === undefined) {
      const { key } = spot;
      if (!isKeyAlone(spot) || key === undefined) return false;
      set(toggledKey(hand, site, key), true);
      return true;
    }
    const refused = closed(place) ?? (closesKey(hand, site, place.key) ? `“${site.keys[place.key] ?? ''}” is closed for all rows: click its word to open it.` : undefined);
    if (refused === undefined) set(toggledCell(hand, site, place), true);
    else setNotice(refused);
    return true;
  };
  const nudged = (spot: Spot, to: (place: Place) => ByHand): boolean => {
    const place = placeOf(spot);
    if (place === undefined) return false;
    if (isClosed(head.mask, place)) setNotice('This cell is closed: its score makes no difference. Open it first.');
    else set(to(place));
    return true;
  };
  const drag = (spot: Spot): Drag | undefined => {
    const place = placeOf(spot);
    if (place === undefined || isClosed(head.mask, place)) return undefined;
    const from = nudgeAt(hand, site, place);
    let latest = whatIf;
    return {
      move: (rise) => {
        latest = withHand(nudgedTo(hand, site, place, from + rise / PIXELS));
        if (trying.cost() <= SMOOTH) change({ whatIf: latest });
        setNotice(`${site.queries[place.query] ?? ''} → ${site.keys[place.key] ?? ''}: ${signedTenths(latest?.[site.id] ?? own, site, place)} on its score.`);
      },
      end: () => {
        keep(whatIf, latest);
        go(latest);
      },
    };
  };
  const editing: Editing = {
    press, drag,
    nudge: (spot, by) => nudged(spot, (place) => nudgedTo(hand, site, place, nudgeAt(hand, site, place) + by)),
    reset: (spot) => nudged(spot, (place) => unnudged(hand, site, place)),
  };
  return { on, toggle: () => setOn(!on), hand, set, undo, startOver, notice, editing };
}

/** What is as the block says need not be said. */
function withoutOwn(whatIf: WhatIf, site: string, own: ByHand): WhatIf | undefined {
  const { [site]: hand, ...others } = whatIf;
  const changed = hand === undefined || sameHands(hand, own) ? others : { ...others, [site]: hand };
  return Object.keys(changed).length === 0 ? undefined : changed;
}

function same(a: WhatIf | undefined, b: WhatIf | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A cell of scores or weights; not one of Q, K, V or the output. */
function placeOf({ query, key, dimension, channel }: Spot): Place | undefined {
  return query === undefined || key === undefined || dimension !== undefined || channel !== undefined ? undefined : { query, key };
}

function isKeyAlone({ query, dimension, channel, part, operation }: Spot): boolean {
  return [query, dimension, channel, part, operation].every((other) => other === undefined);
}

type Mask = Shown['head']['mask'];

function bitsAt({ closedBy, columns }: Mask, { query, key }: Place): number {
  return closedBy[query * columns + key] ?? 0;
}

function isClosed(mask: Mask, place: Place): boolean {
  return bitsAt(mask, place) !== 0;
}

/** Why a cell is closed that no hand has closed. */
function closedBecause({ queries, keys }: Site, mask: Mask, place: Place): string | undefined {
  const rules = mask.rules.filter((rule, bit) => rule !== 'knockout' && (bitsAt(mask, place) & (1 << bit)) !== 0);
  return rules.length === 0 ? undefined : `${queries[place.query] ?? ''} → ${keys[place.key] ?? ''} is closed by the mask (${rules.map(reason).join('; ')}): it cannot be opened here.`;
}

function signedTenths(hand: ByHand, site: Site, place: Place): string {
  const by = nudgeAt(hand, site, place);
  return by < 0 ? `−${Math.abs(by)}` : `+${by}`;
}
