import { entriesOf } from '../../engine/matrices/matrix';
import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { Matrix } from '../../model/matrix';
import { LabelText } from '../label-text';
import { BlockLook } from '../look/look';
import { isBright, strengthOf } from '../matrix/strength';
import { labelOf } from '../text/label';
import { numberFormat } from '../text/number';
import { notation, type StateName } from '../text/state-name';
import { widthOf } from '../text/width';
import { baseline, round, TYPE } from '../type-scale';
import { STRIP } from './next-geometry';

interface Props {
  /** n × d */
  readonly states: Matrix;
  readonly row: number;
  readonly name: StateName;
}

/** Right of the heading. */
const NAME = 148;
const WIDEST_CELL = 44;
const STRENGTHS = 24;
/** What is below zero is lower, so that signs are told apart without colours, too. */
const BELOW_ZERO = 2.5;

/** One row of hidden states as a strip of cells: numbers where there is room, else colours alone. */
export function HiddenState({ states, row, name }: Props): VNode {
  const values = entriesOf(states, row);
  const cell = Math.min(WIDEST_CELL, STRIP.width / values.length);
  const label = labelOf(notation(name), STRIP.width - NAME, TYPE.label);
  return (
    <g>
      <text class="attn-label-focus" x={NAME} y={13}><LabelText label={label} /></text>
      <rect class="attn-ground" x={0} y={STRIP.top} width={round(values.length * cell)} height={STRIP.height} />
      {[...stripes(values, cell)].map(([key, { negative, strength, path }]) => <path key={key} class={negative ? 'attn-fill-negative' : 'attn-fill-output'} fill-opacity={strength} d={path} />)}
      <Numbers values={values} cell={cell} full={fullOf(values)} />
    </g>
  );
}

interface Stripe {
  readonly negative: boolean;
  readonly strength: number;
  readonly path: string;
}

/** Cells of one sign and strength share a path. */
function stripes(values: Float64Array, cell: number): Map<string, Stripe> {
  const full = fullOf(values);
  const found = new Map<string, Stripe>();
  for (const [index, value] of values.entries()) {
    const negative = value < 0;
    const strength = round(Math.ceil(strengthOf(Math.abs(value) / full) * STRENGTHS) / STRENGTHS);
    const key = `${negative ? '-' : '+'}${strength}`;
    const [top, height] = negative ? [STRIP.top + BELOW_ZERO, STRIP.height - 2 * BELOW_ZERO] : [STRIP.top, STRIP.height];
    const path = `${found.get(key)?.path ?? ''}M${round(index * cell)} ${top}h${round(cell)}v${height}h${round(-cell)}z`;
    found.set(key, { negative, strength, path });
  }
  return found;
}

function fullOf(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1;
}

function Numbers({ values, cell, full }: { readonly values: Float64Array; readonly cell: number; readonly full: number }): VNode | null {
  const look = useContext(BlockLook);
  const format = numberFormat(values);
  const texts = Array.from(values, format);
  const isLight = (value: number) => isBright(value < 0 ? 'negative' : 'output', strengthOf(Math.abs(value) / full));
  if (!look.numbers || texts.some((text) => widthOf(text, TYPE.number) > cell - 4)) return null;
  return (
    <g class="attn-number" text-anchor="middle">
      {texts.map((text, index) => <text key={index} class={isLight(values[index] ?? 0) ? 'attn-number-bright' : undefined} x={round((index + 0.5) * cell)} y={baseline(STRIP.top + STRIP.height / 2, TYPE.number)}>{text}</text>)}
    </g>
  );
}
