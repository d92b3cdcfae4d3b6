import type { Setting } from 'obsidian';
import { palettes } from '../../block/palettes';
import { idsOf } from '../../block/values/word';
import { views } from '../../diagram/views';
import { MOTIONS, OPENING, PRECISIONS, REMEMBERED, SUITED, type Opened, type SettingId } from './settings';

/** A choice of the device, which is no part of the settings that a vault keeps. */
export const LIVE_PICTURE = 'live-picture';

export type RowKey = SettingId | typeof LIVE_PICTURE;

interface Named {
  readonly name: string;
  readonly desc: string;
  /** Words that it is also found by. */
  readonly aliases?: string[];
  readonly searchable?: boolean;
}

export interface ControlRow extends Named {
  readonly control: { readonly type: 'toggle'; readonly key: RowKey } | { readonly type: 'dropdown'; readonly key: RowKey; readonly options: Record<string, string> };
}

/** Draws more than a control; returns what takes it away again. */
export interface DrawnRow extends Named {
  readonly render: (setting: Setting) => () => void;
}

/** As Obsidian 1.13 takes them; before, the tab draws them itself. */
export interface RowGroup {
  readonly type: 'group';
  readonly heading?: string;
  readonly items: (ControlRow | DrawnRow)[];
}

const PALETTES = { theme: 'The theme’s orange', viridis: 'Viridis', magma: 'Magma', cividis: 'Cividis', 'blue-red': 'Blue and red', 'purple-orange': 'Purple and orange' } as const satisfies Record<keyof typeof palettes, string>;

const OF: Readonly<Record<Opened, string>> = { layer: 'One layer over words', encoder: 'Encoder', decoder: 'Decoder', 'encoder-decoder': 'Encoder–decoder', rnn: 'RNN with attention' };

const MOVES: Readonly<Record<(typeof MOTIONS)[number], string>> = { system: 'As the system asks', always: 'Always', never: 'Never' };

const WHERE: Readonly<Record<(typeof REMEMBERED)[number], string>> = { device: 'On this device', note: 'In the note', no: 'Not at all' };

/** What all blocks look like. */
export function lookRows(): RowGroup {
  return {
    type: 'group', heading: 'Colours and numbers',
    items: [
      { name: 'Palette', desc: 'The colours of scores and weights. Queries, keys, values and outputs keep theirs.', aliases: ['color', 'colour', 'viridis', 'colour blind'], control: { type: 'dropdown', key: 'palette', options: { ...PALETTES } } },
      { name: 'Digits', desc: 'How many stand after the decimal point.', aliases: ['precision', 'decimals'], control: { type: 'dropdown', key: 'precision', options: Object.fromEntries(PRECISIONS.map((digits) => [digits, digits === SUITED ? 'As they fit' : digits])) } },
      { name: 'Numbers in cells', desc: 'Without them a number is read by pointing at its cell.', control: { type: 'toggle', key: 'numbers' } },
    ],
  };
}

/** What blocks open with. */
export function viewRows(): RowGroup {
  return {
    type: 'group', heading: 'Pictures that blocks open with',
    items: idsOf(OF).map((opened) => ({
      name: OF[opened], desc: '', aliases: ['view', 'default view'],
      control: { type: 'dropdown', key: `view-${opened}`, options: { [SUITED]: 'What suits it', ...Object.fromEntries(OPENING[opened].map((view) => [view, views[view].label])) } },
    })),
  };
}

/** What readers do with blocks. */
export function readingRows(): RowGroup {
  return {
    type: 'group', heading: 'Reading and writing',
    items: [
      { name: 'Remember what is chosen in a picture', desc: 'In the note: attention, layer, head, views and step are written into the block once you turn away from it, as an edit that can be undone; where the block cannot be found for certain, this device remembers.', aliases: ['toggles', 'save', 'sync'], control: { type: 'dropdown', key: 'remember', options: { ...WHERE } } },
      { name: 'Motion', desc: 'Whether what plays moves by itself.', aliases: ['animation', 'reduced motion'], control: { type: 'dropdown', key: 'motion', options: { ...MOVES } } },
      { name: 'Picture below a block that is being written', desc: 'In live preview, on this device.', aliases: ['live preview'], control: { type: 'toggle', key: LIVE_PICTURE } },
    ],
  };
}
