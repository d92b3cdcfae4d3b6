import type { Fill } from './matrix/strength';

/** Colours as literal values, for pictures that leave the theme: Obsidian's defaults for light and dark. */
export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  /** Red, green and blue, as CSS writes them. */
  readonly fills: Readonly<Record<Fill, string>>;
  /** How much of its colour the strongest cell takes. */
  readonly strength: number;
  /** Numbers on cells, and on cells that are bright. */
  readonly number: string;
  readonly numberOnBright: string;
  /** How opaque the hatch of closed cells is. */
  readonly hatch: number;
}

const GRAY = '110, 118, 130';

export const light: Palette = {
  background: '#ffffff',
  text: '#222222',
  muted: '#5c5c5c',
  fills: { query: '8, 109, 221', key: '233, 49, 71', value: '8, 185, 78', output: '120, 82, 238', weight: '236, 117, 0', negative: GRAY },
  strength: 0.77,
  number: '#222222',
  numberOnBright: '#222222',
  hatch: 0.7,
};

export const dark: Palette = {
  background: '#1e1e1e',
  text: '#dadada',
  muted: '#b3b3b3',
  fills: { query: '2, 122, 255', key: '251, 70, 76', value: '68, 207, 110', output: '168, 130, 255', weight: '233, 151, 63', negative: GRAY },
  strength: 0.85,
  number: '#ffffff',
  numberOnBright: '#000000',
  hatch: 0.5,
};
