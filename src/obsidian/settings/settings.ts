import { boolean, fallback, object, parse, picklist } from 'valibot';
import type { InferOutput } from 'valibot';
import { palettes } from '../../block/palettes';
import { idsOf } from '../../block/values/word';
import type { ShownByDefault } from '../../pipeline/shown-by-default';

/** What suits each block. */
export const SUITED = 'suited';

/** Views that blocks may open with, by what they are of; those that they open with anyway are left out. */
export const OPENING = {
  layer: ['arcs', 'matrix', 'steps', 'heads'],
  encoder: ['heads', 'matrix', 'arcs', 'steps', 'blueprint'],
  decoder: ['heads', 'arcs', 'steps', 'generation', 'blueprint'],
  'encoder-decoder': ['blueprint', 'heads', 'arcs', 'steps', 'generation'],
  rnn: ['unrolled', 'matrix', 'arcs', 'steps', 'memory'],
} as const;

export type Opened = keyof typeof OPENING;

export const PRECISIONS = ['suited', '0', '1', '2', '3', '4', '5', '6'] as const;
export const MOTIONS = ['system', 'always', 'never'] as const;
export const REMEMBERED = ['device', 'note', 'no'] as const;

function opening<const View extends string>(views: readonly View[]) {
  return fallback(picklist([SUITED, ...views]), SUITED);
}

/** Every setting, what it may be, and what it is at first. */
const schema = object({
  palette: fallback(picklist(idsOf(palettes)), 'theme'),
  precision: fallback(picklist(PRECISIONS), 'suited'),
  numbers: fallback(boolean(), true),
  'view-layer': opening(OPENING.layer),
  'view-encoder': opening(OPENING.encoder),
  'view-decoder': opening(OPENING.decoder),
  'view-encoder-decoder': opening(OPENING['encoder-decoder']),
  'view-rnn': opening(OPENING.rnn),
  motion: fallback(picklist(MOTIONS), 'system'),
  remember: fallback(picklist(REMEMBERED), 'device'),
});

export type Settings = InferOutput<typeof schema>;
export type SettingId = keyof Settings;

/** Whatever there is: what a setting cannot be is as at first. */
export function settingsIn(stored: Readonly<Record<string, unknown>>): Settings {
  return parse(schema, stored);
}

/** What of it blocks are drawn by. */
export function shownBy(settings: Settings): ShownByDefault {
  const { palette, precision, numbers, motion } = settings;
  const views = idsOf(OPENING).flatMap((opened) => {
    const view = settings[`view-${opened}`];
    return view === SUITED ? [] : [[opened, [view]] as const];
  });
  return { palette, numbers, motion, precision: precision === 'suited' ? undefined : Number(precision), views: Object.fromEntries(views) };
}
