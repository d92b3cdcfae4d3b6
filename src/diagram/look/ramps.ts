import type { PaletteId } from '../../block/palettes';

/** Four colours, evenly spaced in lightness from the page's own, where there is nothing, to the full one. Red, green and blue. */
export type Ramp = readonly [string, string, string, string];

type Themed = Readonly<Record<'light' | 'dark', Ramp>>;

/** The colours of a palette: above zero and below, and where the numbers on its cells turn from black to white. */
export interface Ramps {
  readonly above: Themed;
  readonly below: Themed;
  /** The strengths at which a cell is as far from black as from white. */
  readonly turns: Readonly<Record<'light' | 'dark', number>>;
}

const GRAYS: Themed = {
  light: ['188, 188, 188', '134, 134, 134', '83, 83, 83', '38, 38, 38'],
  dark: ['81, 81, 81', '127, 127, 127', '177, 177, 177', '229, 229, 229'],
};

const EVEN = { light: 0.579, dark: 0.451 };

/**
 * Of each scale the part between the page's lightness and its far end, taken where L* divides that evenly (d3-scale-chromatic 3.1,
 * ISC): viridis and magma by van der Walt and Smith 2015 (CC0), cividis by Nuñez, Anderton and Renslow 2018; RdBu and PuOr are
 * ColorBrewer's (Apache 2.0, Cynthia Brewer, Mark Harrower, The Pennsylvania State University). Its darkest red is one with a dark
 * page to who lacks the red cones: a duller one stands in its place. `styles.css` has the same.
 */
export const ramps: Readonly<Record<PaletteId, Ramps | undefined>> = {
  theme: undefined,
  viridis: {
    above: { light: ['119, 209, 83', '31, 149, 139', '59, 81, 139', '68, 1, 84'], dark: ['61, 77, 138', '34, 141, 141', '88, 199, 101', '253, 231, 37'] },
    below: GRAYS, turns: EVEN,
  },
  magma: {
    above: { light: ['254, 167, 114', '231, 82, 99', '139, 41, 129', '47, 17, 99'], dark: ['134, 39, 129', '222, 73, 104', '253, 150, 104', '253, 227, 165'] },
    below: GRAYS, turns: EVEN,
  },
  cividis: {
    above: { light: ['206, 188, 104', '138, 134, 119', '72, 83, 109', '0, 35, 88'], dark: ['67, 81, 109', '130, 127, 117', '191, 177, 111', '253, 231, 70'] },
    below: GRAYS, turns: EVEN,
  },
  'blue-red': {
    above: { light: ['150, 198, 223', '74, 147, 195', '30, 94, 157', '5, 48, 97'], dark: ['20, 76, 135', '47, 120, 180', '99, 166, 206', '171, 210, 229'] },
    below: { light: ['244, 176, 146', '219, 107, 88', '176, 36, 49', '103, 0, 31'], dark: ['121, 55, 53', '201, 71, 66', '229, 133, 106', '248, 192, 165'] },
    turns: { light: 0.614, dark: 0.5125 },
  },
  'purple-orange': {
    above: { light: ['200, 198, 224', '160, 151, 196', '125, 106, 169', '95, 59, 142'], dark: ['95, 59, 142', '129, 111, 172', '169, 162, 203', '214, 214, 232'] },
    below: { light: ['250, 189, 112', '225, 136, 35', '181, 92, 9', '127, 59, 8'], dark: ['127, 59, 8', '186, 97, 10', '232, 148, 48', '253, 208, 149'] },
    turns: { light: 0.743, dark: 0.4825 },
  },
};
