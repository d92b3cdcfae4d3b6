/** Where the columns of the table stand: words end, zero of the logits, zero of the probabilities. Pixels. */
export const COLUMNS = { word: 88, logit: 146, logitLength: 44, probability: 200, probabilityLength: 72, width: 380 } as const;
export const LINE = 22;
export const STRIP = { top: 24, height: 20, width: 348 } as const;
/** Beneath the strip, the dense layer's formula and the titles of the columns. */
export const TABLE_TOP = 132;
