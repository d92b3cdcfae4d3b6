import type { Role } from '../drawn-step';
import { isBright, type Fill } from '../matrix/strength';
import type { Look } from './look';
import { ramps, type Ramps } from './ramps';

/** How many colours a ramp has beside the page's own. */
const STEPS = [1, 2, 3, 4] as const;

const WHITE = 255;

/** Which way from zero. */
export type Side = 'above' | 'below';

/** A fill, and how opaque it is. */
export interface Tint {
  readonly class: string;
  readonly opacity: number;
}

/** Scores and weights take the palette's colours. Whose numbers the others are is told by theirs, whatever the palette. */
export function rampsFor({ palette }: Look, role: Role): Ramps | undefined {
  return role === 'weight' ? ramps[palette] : undefined;
}

/** A strength between two colours of a ramp: the one that is reached, and a share of the next over it. That mixes them evenly, in files and on pages alike. */
export function rampTints(side: Side, strength: number): readonly Tint[] {
  return STEPS.flatMap((step) => {
    const opacity = shareOf(strength, step);
    const isHidden = shareOf(strength, step + 1) >= 1;
    return opacity <= 0 || isHidden ? [] : [{ class: stepClass(side, step), opacity }];
  });
}

/** As a cell of this role is drawn, one fill over the other. */
export function tintsOf(look: Look, { role, negative = 'negative' }: { readonly role: Role; readonly negative?: Fill | undefined }, side: Side, strength: number): readonly Tint[] {
  if (rampsFor(look, role) !== undefined) return rampTints(side, strength);
  return [{ class: `attn-fill-${side === 'below' ? negative : role}`, opacity: strength }];
}

/** What a number on such a cell needs to be read. */
export function numberClassOn(look: Look, role: Role, fill: Fill, strength: number): string | undefined {
  const turns = rampsFor(look, role)?.turns;
  if (turns === undefined) return isBright(fill, strength) ? 'attn-number-bright' : undefined;
  if (strength < turns.dark) return 'attn-number-near';
  return strength < turns.light ? 'attn-number-between' : 'attn-number-far';
}

/** What stands for one sign in an image whose theme decides the colours: gray levels that let a fill through. */
export interface StepLayer {
  readonly id: string;
  readonly class: string;
  readonly levels: (gray: Uint8Array) => Uint8Array;
}

/** Step over step, each opaque where the next one begins. */
export function stepLayers(side: Side, id: string): readonly StepLayer[] {
  return STEPS.map((step) => ({ id: step === 1 ? id : `${id}-${step}`, class: stepClass(side, step), levels: (gray) => shown(gray, step) }));
}

/** By a table, since a million cells must not take a tenth of a second. */
function shown(gray: Uint8Array, step: number): Uint8Array {
  const table = Uint8Array.from({ length: WHITE + 1 }, (_, level) => Math.round(WHITE * shareOf(level / WHITE, step)));
  return gray.map((level) => table[level] ?? 0);
}

function stepClass(side: Side, step: number): string {
  return `attn-${side}-${step}`;
}

/** How much of its colour the step shows. */
function shareOf(strength: number, step: number): number {
  return Math.min(1, Math.max(0, strength * STEPS.length - (step - 1)));
}
