import type { VNode } from 'preact';
import { round } from '../type-scale';
import { curve, type Geometry } from './geometry';
import { lineClass, type HeadLook } from './head-look';
import type { Line } from './pruning';

interface Props {
  readonly lines: readonly Line[];
  readonly geometry: Geometry;
  /** Of one head among several; absent where one is shown. */
  readonly look?: HeadLook | undefined;
}

const FAINT_LEVELS = 5;
const FAINTEST = 0.06;
const FAINT_RANGE = 0.24;
/** Where more rows than these cross, each line gets fainter, or the background would hide what is in focus. */
const FULL_FAINT_ROWS = 12;
const THINNEST = 0.5;

/** All lines, in the background: one path for each of a few strengths, so that a thousand lines are a handful of shapes. */
export function FaintLines({ lines, geometry, look }: Props): VNode {
  const levels = Array.from({ length: FAINT_LEVELS }, (_, level) => lines.filter(({ weight }) => levelOf(weight) === level));
  const thinner = Math.max(THINNEST, Math.min(1, FULL_FAINT_ROWS / geometry.queries.length));
  return (
    <g class={lineClass(look)} stroke-dasharray={look?.dashes}>
      {levels.map((level, index) => level.length > 0 && (
        <path
          key={index}
          stroke-opacity={round(thinner * (FAINTEST + (FAINT_RANGE * index) / (FAINT_LEVELS - 1)))}
          stroke-width={1 + index * 0.5}
          d={level.map(({ query, key }) => curve(geometry, query, key, look?.shift)).join('')}
        />
      ))}
    </g>
  );
}

function levelOf(weight: number): number {
  return Math.min(FAINT_LEVELS - 1, Math.floor(weight * FAINT_LEVELS));
}

const STRONG = { thinnest: 1.25, range: 6, rangeTogether: 2, opacity: 0.35 } as const;

/** Of more lines than these, those of about one strength share a path: hundreds must follow the pointer. */
const MOST_APART = 48;
/** Finer than the eye tells apart. */
const STRENGTHS = 64;

/** The lines of the token in focus: as wide and as strong as their weights. */
export function StrongLines({ lines, geometry, look }: Props): VNode {
  const range = look === undefined ? STRONG.range : STRONG.rangeTogether;
  return (
    <g class={lineClass(look)} stroke-dasharray={look?.dashes}>
      {ofOneStrength(lines).map(({ strength, lines: together }, index) => (
        <path
          key={index}
          stroke-width={round(STRONG.thinnest + range * strength)}
          stroke-opacity={round(STRONG.opacity + (1 - STRONG.opacity) * strength)}
          d={together.map(({ query, key }) => curve(geometry, query, key, look?.shift)).join('')}
        />
      ))}
    </g>
  );
}

function ofOneStrength(lines: readonly Line[]): readonly { readonly strength: number; readonly lines: readonly Line[] }[] {
  if (lines.length <= MOST_APART) return lines.map((line) => ({ strength: Math.min(line.weight, 1), lines: [line] }));
  const levels = new Map<number, Line[]>();
  for (const line of lines) {
    const strength = Math.min(1, Math.round(line.weight * STRENGTHS) / STRENGTHS);
    const level = levels.get(strength);
    if (level === undefined) levels.set(strength, [line]);
    else level.push(line);
  }
  return [...levels].map(([strength, together]) => ({ strength, lines: together }));
}
