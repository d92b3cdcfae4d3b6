import { strengthOf, type Bend } from './strength';
import type { Subject } from './subject';

const WHITE = 255;
/** Shares of the full colour are told apart this finely before they become one of 256 grays. */
const SHARES = 4096;

/** The open cells with positive numbers: from 0 to 255, the stronger the brighter. */
export function positiveGray(subject: Subject): Uint8Array {
  return signedGray(subject, 1);
}

export function negativeGray(subject: Subject): Uint8Array {
  return signedGray(subject, -1);
}

/** The cells that a rule of the mask closes: white. */
export function ruleGray({ mask, matrix }: Subject, rule: number): Uint8Array {
  const gray = new Uint8Array(matrix.data.length);
  const bit = 1 << rule;
  if (mask !== undefined) for (let cell = 0; cell < gray.length; cell++) gray[cell] = ((mask.closedBy[cell] ?? 0) & bit) === 0 ? 0 : WHITE;
  return gray;
}

/** Whether anything shows. */
export function isLit(gray: Uint8Array): boolean {
  for (const level of gray) if (level > 0) return true;
  return false;
}

/** Plain loops and, for many, a table of grays: a million cells must not take a tenth of a second. */
function signedGray({ matrix: { data }, mask, full, bend }: Subject, sign: 1 | -1): Uint8Array {
  const gray = new Uint8Array(data.length);
  const grayAt = data.length > SHARES ? tableOfGrays(bend) : (share: number) => grayOf(share, bend);
  const scale = (sign * SHARES) / (full || 1);
  for (let cell = 0; cell < data.length; cell++) {
    const share = scale * (data[cell] ?? 0);
    if (share > 0 && (mask === undefined || mask.closedBy[cell] === 0)) gray[cell] = grayAt(Math.min(SHARES, Math.round(share)));
  }
  return gray;
}

function grayOf(share: number, bend: Bend | undefined): number {
  return Math.round(WHITE * strengthOf(share / SHARES, bend));
}

function tableOfGrays(bend: Bend | undefined): (share: number) => number {
  const grays = new Uint8Array(SHARES + 1);
  for (let share = 0; share <= SHARES; share++) grays[share] = grayOf(share, bend);
  return (share) => grays[share] ?? 0;
}
