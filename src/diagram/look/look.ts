import { createContext } from 'preact';
import { palettes, type PaletteId } from '../../block/palettes';
import type { Motion, Presentation } from '../../model/spec';

/** What a whole block looks like, whatever is in it. */
export interface Look {
  readonly palette: PaletteId;
  /** Whether numbers stand in cells. */
  readonly numbers: boolean;
  readonly motion: Motion;
}

const PLAIN: Look = { palette: 'theme', numbers: true, motion: 'system' };

/** Of the block that something is drawn in. */
export const BlockLook = createContext(PLAIN);

export function lookOf({ palette = PLAIN.palette, numbers = PLAIN.numbers, motion = PLAIN.motion }: Pick<Presentation, 'palette' | 'numbers' | 'motion'>): Look {
  return { palette: isPaletteId(palette) ? palette : PLAIN.palette, numbers, motion };
}

/** The class that gives a block the colours of its palette; the theme's need none. */
export function paletteClass({ palette }: Look): string {
  return palette === PLAIN.palette ? '' : ` attn-palette attn-palette-${palette}`;
}

function isPaletteId(name: string): name is PaletteId {
  return Object.hasOwn(palettes, name);
}
