/** The colours of scores and weights, with a sentence each. The diagram layer has the colours themselves, which its types enforce. */
export const palettes = {
  theme: 'The theme’s orange, and gray below zero.',
  viridis: 'Green to violet, as even for every eye; gray below zero.',
  magma: 'Orange to black violet; gray below zero.',
  cividis: 'Sand to navy, the same for eyes that tell red and green apart and for those that do not; gray below zero.',
  'blue-red': 'Blue, and red below zero, for scores.',
  'purple-orange': 'Purple, and orange below zero: two colours that every eye tells apart.',
};

export type PaletteId = keyof typeof palettes;
