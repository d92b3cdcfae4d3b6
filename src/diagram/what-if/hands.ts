import { isClosed, rulesAt } from '../../engine/trace/mask-map';
import type { MaskMap, Site } from '../../model/trace';
import type { ByHand } from '../../model/what-if';
import { reason } from '../hatch';
import type { Drag, Editing } from '../interaction/editing';
import type { Spot } from '../interaction/spot';
import type { Shown } from '../shown';
import { closesKey, nudgeAt, nudgedTo, toggledCell, toggledKey, unnudged, type Place } from './edits';

/** Runs longer than this, in milliseconds, wait until the finger is lifted. */
const SMOOTH = 30;
/** Of the page, for 1 more. */
const PIXELS = 20;

interface Hands {
  readonly shown: Shown;
  /** What hands do at the site on screen. */
  readonly hand: ByHand;
  readonly set: (hand: ByHand, isClick?: boolean) => void;
  /** Shows it before it is kept. */
  readonly preview: (hand: ByHand) => void;
  readonly say: (notice: string | undefined) => void;
  /** Of the last run, in milliseconds. */
  readonly cost: () => number;
}

/** What cells answer to clicks, drags and keys. */
export function editingOf(hands: Hands): Editing {
  const { shown: { site }, hand } = hands;
  return {
    press: (spot) => pressed(hands, spot),
    nudge: (spot, by) => nudged(hands, spot, (place) => nudgedTo(hand, site, place, nudgeAt(hand, site, place) + by)),
    reset: (spot) => nudged(hands, spot, (place) => unnudged(hand, site, place)),
    drag: (spot) => draggedFrom(hands, spot),
  };
}

function pressed({ shown: { site, head }, hand, set, say }: Hands, spot: Spot): boolean {
  const place = placeOf(spot);
  if (place === undefined) return pressedKey(spot, (key) => set(toggledKey(hand, site, key), true));
  const refused = closedBecause(site, head.mask, place) ?? (closesKey(hand, site, place.key) ? `“${site.keys[place.key] ?? ''}” is closed for all rows: click its word to open it.` : undefined);
  if (refused === undefined) set(toggledCell(hand, site, place), true);
  else say(refused);
  return true;
}

function pressedKey({ key, ...others }: Spot, press: (key: number) => void): boolean {
  if (key === undefined || Object.keys(others).length > 0) return false;
  press(key);
  return true;
}

function nudged({ shown: { head }, set, say }: Hands, spot: Spot, to: (place: Place) => ByHand): boolean {
  const place = placeOf(spot);
  if (place === undefined) return false;
  if (!isClosed(head.mask, place.query, place.key)) set(to(place));
  else say('This cell is closed: its score makes no difference. Open it first.');
  return true;
}

function draggedFrom({ shown: { site, head }, hand, set, preview, say, cost }: Hands, spot: Spot): Drag | undefined {
  const place = placeOf(spot);
  if (place === undefined || isClosed(head.mask, place.query, place.key)) return undefined;
  const from = nudgeAt(hand, site, place);
  let latest = hand;
  return {
    move: (rise) => {
      latest = nudgedTo(hand, site, place, from + rise / PIXELS);
      if (cost() <= SMOOTH) preview(latest);
      say(`${pairName(site, place)}: ${withSign(nudgeAt(latest, site, place))} on its score.`);
    },
    end: () => set(latest),
  };
}

/** A cell of scores or weights; not one of Q, K, V or the output. */
function placeOf({ query, key, dimension, channel }: Spot): Place | undefined {
  return query === undefined || key === undefined || dimension !== undefined || channel !== undefined ? undefined : { query, key };
}

/** Why a cell is closed that no hand has closed. */
function closedBecause(site: Site, mask: MaskMap, place: Place): string | undefined {
  const rules = rulesAt(mask, place.query, place.key).filter((rule) => rule !== 'knockout');
  return rules.length === 0 ? undefined : `${pairName(site, place)} is closed by the mask (${rules.map(reason).join('; ')}): it cannot be opened here.`;
}

function pairName({ queries, keys }: Site, { query, key }: Place): string {
  return `${queries[query] ?? ''} → ${keys[key] ?? ''}`;
}

function withSign(by: number): string {
  return by < 0 ? `−${Math.abs(by)}` : `+${by}`;
}
