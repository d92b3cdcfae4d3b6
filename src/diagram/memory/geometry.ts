import type { MemoryTrace } from '../../model/memory';
import { footerSize, type FooterEntry } from '../footer';
import { labelOf, type Label } from '../text/label';
import { TYPE } from '../type-scale';
import type { Series } from './series';

/** A plot over the steps, and the numbers beneath it. Pixels. */
export interface Geometry {
  readonly left: number;
  readonly pitch: number;
  /** A label and a number stand under every so many steps. */
  readonly every: number;
  readonly labels: readonly Label[];
  readonly top: number;
  readonly bottom: number;
  /** The value at the top. */
  readonly most: number;
  /** The middle of each row of numbers. */
  readonly numbers: readonly number[];
  readonly words: number;
  readonly footer: number;
  readonly width: number;
  readonly height: number;
}

const GUTTER = 106;
const PLOT_HEIGHT = 120;
const TITLE = 18;
const LINE = 18;
const NARROWEST = 1;
const ROOM_FOR_NUMBER = 38;
const LABEL_ROOM = 78;
/** With the gutter, they fit a column of text. */
const ALL_STEPS = 612;

export function geometryOf(memory: MemoryTrace, series: readonly Series[], footer: readonly FooterEntry[]): Geometry {
  const labels = memory.steps.map(({ token }) => labelOf(token, LABEL_ROOM, TYPE.label));
  const widest = Math.max(ROOM_FOR_NUMBER, ...labels.map(({ width }) => width + 8));
  const pitch = Math.max(NARROWEST, Math.min(widest, ALL_STEPS / labels.length));
  const every = Math.ceil(widest / pitch);
  const top = TITLE + 8;
  const bottom = top + PLOT_HEIGHT;
  const words = bottom + 16;
  const numbers = series.map((_, index) => words + 20 + index * LINE);
  const plot = GUTTER + labels.length * pitch + 6;
  const width = Math.max(plot, footerSize(footer, plot).width);
  const below = (numbers.at(-1) ?? words) + 22;
  return {
    left: GUTTER, pitch, every, labels, top, bottom, most: Math.max(1, ...series.flatMap(({ values }) => values)), numbers, words,
    footer: below, width, height: below + footerSize(footer, width).height,
  };
}

export function xOf({ left, pitch }: Geometry, step: number): number {
  return left + (step + 0.5) * pitch;
}

export function yOf({ top, bottom, most }: Geometry, value: number): number {
  return bottom - ((bottom - top) * value) / most;
}
