import type { TimelineKind } from '../../model/timeline';
import { labelOf, type Label } from '../text/label';
import { widthOf } from '../text/width';
import { TYPE } from '../type-scale';

/** Tokens from top to bottom, dependency steps from left to right; column 0 is the inputs. Pixels from the top left corner. */
export interface Geometry {
  readonly labels: readonly Label[];
  readonly steps: number;
  /** The middle of the inputs. */
  readonly inputs: number;
  readonly top: number;
  readonly bottom: number;
  readonly pitch: { readonly row: number; readonly column: number };
  readonly cell: { readonly width: number; readonly height: number };
  /** Every so many labels, and every so many steps, one is written. */
  readonly labelStep: number;
  readonly numberStep: number;
  /** The right edge of the last column. */
  readonly right: number;
}

export const HEADER = { name: 14, sentence: 31, numbers: 51, height: 62 } as const;
const ROOM = 96;
const MARGIN = 8;
/** The word "step" stands above the labels. */
const LEAST_LABELS = 34;
const ROW = { most: 22, least: 1, tallest: 480 } as const;
/** One step alone leaves room for the lines that lead to it. */
const COLUMN = { alone: 112, most: 36, least: 1, span: 264 } as const;
const LABEL_PITCH = 15;
/** Between two step numbers. */
const NUMBER_GAP = 8;
/** The ends of the path stand out in bold letters, which are wider. */
const BOLD = 1.1;
const CELL = 16;
/** Cells that are narrower than this touch each other. */
const LEAST_APART = 8;
const GAP = 6;

export function geometryOf(tokens: readonly string[], { steps: { length: steps } }: TimelineKind): Geometry {
  const labels = tokens.map((token) => labelOf(token, ROOM, TYPE.label));
  const row = clamp(Math.floor(ROW.tallest / tokens.length), ROW);
  const column = steps === 1 ? COLUMN.alone : clamp(Math.max(Math.floor(COLUMN.span / steps), row), COLUMN);
  const cell = { width: Math.min(CELL, apart(column)), height: Math.min(CELL, apart(row)) };
  const inputs = Math.ceil(Math.max(LEAST_LABELS, ...labels.map(({ width }) => BOLD * width)) + 2 * MARGIN + CELL / 2);
  return {
    labels, steps, inputs, cell,
    top: HEADER.height,
    bottom: HEADER.height + tokens.length * row,
    pitch: { row, column },
    labelStep: Math.ceil(LABEL_PITCH / row),
    numberStep: tidy(Math.ceil((widthOf(String(steps), TYPE.small) + NUMBER_GAP) / column)),
    right: inputs + steps * column + CELL / 2 + MARGIN,
  };
}

function clamp(value: number, { most, least }: { readonly most: number; readonly least: number }): number {
  return Math.max(least, Math.min(most, value));
}

function apart(pitch: number): number {
  return pitch < LEAST_APART ? pitch : pitch - GAP;
}

/** Whether rows stand apart; otherwise cells are strips, and there is no room for lines between them. */
export function standsApart({ pitch }: Pick<Geometry, 'pitch'>): boolean {
  return pitch.row >= LEAST_APART;
}

/** 1, 2, 5, 10, 20, 50 … */
function tidy(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? least;
}

export function columnMiddle({ inputs, pitch }: Geometry, step: number): number {
  return inputs + step * pitch.column;
}

export function rowMiddle({ top, pitch }: Geometry, position: number): number {
  return top + (position + 0.5) * pitch.row;
}

/** Where labels end. */
export function labelEdge({ inputs }: Geometry): number {
  return inputs - CELL / 2 - MARGIN;
}

/** The token at a height; undefined above the first and below the last. */
export function positionAt({ top, pitch, labels }: Geometry, y: number): number | undefined {
  const position = Math.floor((y - top) / pitch.row);
  return position < 0 || position >= labels.length ? undefined : position;
}
