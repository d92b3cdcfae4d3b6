import { sidesIn, spelled } from '../../engine/names/cell-names';
import type { Scoped } from '../../model/scoped';
import type { KeyOrCell, Nudge } from '../../model/spec';
import type { ByHand, WhatIf, WrittenByHand } from '../../model/what-if';

/** What the block says of a site; `isMeant`: whether what it says without a scope is for this one. */
export function handIn({ knockout, nudge }: WrittenByHand, site: string, isMeant: boolean): ByHand {
  const own = <Value>({ everywhere, at }: Scoped<readonly Value[]>): readonly Value[] => at[site] ?? (isMeant ? everywhere : undefined) ?? [];
  return { knockout: own(knockout), nudge: own(nudge) };
}

/** One change, as a line of the block that holds it alone. */
export interface Change {
  readonly line: string;
  /** Everything but this. */
  readonly without: ByHand;
}

export function changesIn(hand: ByHand): readonly Change[] {
  const { knockout, nudge } = hand;
  return [
    ...knockout.map((name) => ({ line: `knockout: ${knockoutText([name])}`, without: { ...hand, knockout: knockout.filter((other) => other !== name) } })),
    ...nudge.map((one) => ({ line: `nudge: ${nudgeText([one])}`, without: { ...hand, nudge: nudge.filter((other) => other !== one) } })),
  ];
}

/** What stands after the colons when all is written into the block; undefined where a key has nothing to say any more. */
export interface KeysByHand {
  readonly knockout: string | undefined;
  readonly nudge: string | undefined;
}

/** Only the site that the block opens on needs no name, and only where no other has anything to say. */
export function keysByHand(whatIf: WhatIf, written: WrittenByHand, opening: string): KeysByHand {
  const text = <Value>(scoped: Scoped<readonly Value[]>, ofSite: (hand: ByHand) => readonly Value[], write: (values: readonly Value[]) => string) => {
    const { everywhere, at } = scoped;
    const sites = { ...(everywhere !== undefined && { [opening]: everywhere }), ...at, ...Object.fromEntries(Object.entries(whatIf).map(([site, hand]) => [site, ofSite(hand)])) };
    const said = Object.entries(sites).filter(([, values]) => values.length > 0);
    const [only, ...others] = said;
    if (only === undefined) return undefined;
    if (others.length === 0 && only[0] === opening && Object.keys(at).length === 0) return write(only[1]);
    return `{${said.map(([site, values]) => `${site}: ${write(values)}`).join(', ')}}`;
  };
  return {
    knockout: text(written.knockout, (hand) => hand.knockout, knockoutText),
    nudge: text(written.nudge, (hand) => hand.nudge, nudgeText),
  };
}

export function linesOf(keys: KeysByHand): readonly string[] {
  return Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
}

function knockoutText(names: readonly KeyOrCell[]): string {
  const texts = names.map(named);
  return texts.length === 1 ? texts.join('') : `[${texts.join(', ')}]`;
}

function nudgeText(nudges: readonly Nudge[]): string {
  return `{${nudges.map(({ of, by }) => `${named(of)}: ${by}`).join(', ')}}`;
}

/** Texts that YAML reads as they stand, in brackets too. */
const PLAIN = /^[\p{L}\p{N}<](?:[^\n[\]{},:#"]|:(?! ))*$/u;

/** As it stands in the block. What was in quotes, a number say that is a token, stays there. */
function named(name: KeyOrCell): string {
  if (typeof name !== 'string') return spelled(name);
  const isToken = /^\d/u.test(name) || sidesIn(name).length > 1 || !PLAIN.test(name);
  return isToken ? JSON.stringify(name) : name;
}
