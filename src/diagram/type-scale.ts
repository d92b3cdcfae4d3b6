/** Sizes of type in a picture, in pixels; `styles.css` sets the same. */
export const TYPE = { label: 13, number: 12, small: 11 } as const;

/** From the middle of a line to its baseline, as a share of its size. */
const BASELINE = 0.35;

export function baseline(middle: number, fontSize: number): number {
  return round(middle + BASELINE * fontSize);
}

/** Two decimals are finer than any screen, and keep the markup short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
