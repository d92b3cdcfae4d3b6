/** Sizes of the parts of a blueprint, in pixels. One column fits a phone. */
export const BOX = { width: 174, one: 22, two: 36, fold: 42, apart: 8 } as const;
export const SUM = 18;
/** Between the middle of a box and where Q and V enter it. */
export const PORT = 52;
/** From the edge of the boxes to the first line beside them, and from one such line to the next. */
export const LANE = { first: 13, next: 11 } as const;
/** Above a box: its shape's text, and each line that forks off to the side. */
export const EXIT = { shape: 16, fork: 10, role: 20 } as const;
/** Below a box: the head of its arrow; for attention the letters of Q, K and V, the turn towards them, and a level for each that comes from elsewhere. */
export const ENTRY = { head: 9, letters: 37, turn: 31, level: 7 } as const;
/** Inside a frame above its boxes, beneath them, beside them, and between two frames. */
export const FRAME = { above: 20, below: 5, beside: 10, between: 10 } as const;
export const GHOST = { width: 58, height: 32, gap: 12 } as const;
/** Between two columns; lines between them run here. */
export const GUTTER = { first: 14, next: 10, last: 14, empty: 24 } as const;
/** Beneath the first box: the arrow into it, the tokens, and whose they are. */
export const FOOT = { arrow: 14, line: 17 } as const;
/** Above the last box: the arrow out of it, and what it is. */
export const RESULT = { arrow: 14, line: 16 } as const;
/** From a line to the text beside it. */
export const ASIDE = 6;
/** Around everything, so that no stroke is cut. */
export const EDGE = 2;
