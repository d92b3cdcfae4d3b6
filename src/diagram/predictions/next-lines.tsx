import type { VNode } from 'preact';
import type { Loss } from '../../model/trace';
import { LabelText } from '../label-text';
import { labelOf } from '../text/label';
import { numberFormat, percent, type NumberFormat } from '../text/number';
import { widthOf } from '../text/width';
import { baseline, TYPE } from '../type-scale';
import { Bar } from './bar';
import { COLUMNS, LINE, TABLE_TOP } from './next-geometry';
import type { Candidate, Ranking } from './predicted';

interface Props {
  readonly ranking: Ranking;
  /** What follows in the block. */
  readonly target?: string | undefined;
  readonly loss?: Loss | undefined;
  /** Of the panel. */
  readonly width: number;
}

/** A line a word: its logit with its sign, and its probability. What the block says follows is marked, with what it costs. */
export function NextLines({ ranking: { first, others }, target, loss, width }: Props): VNode {
  const format = numberFormat(first.map(({ logit }) => logit));
  const full = Math.max(...first.map(({ logit }) => Math.abs(logit)), 1e-9);
  return (
    <g>
      {first.map((candidate, line) => (
        <Line key={line} candidate={candidate} middle={middleOf(line)} format={format} full={full} isTarget={candidate.word === target} loss={loss} width={width} />
      ))}
      {others.count > 0 && <Others others={others} middle={middleOf(first.length)} />}
    </g>
  );
}

function middleOf(line: number): number {
  return TABLE_TOP + (line + 0.5) * LINE;
}

interface LineProps {
  readonly candidate: Candidate;
  readonly middle: number;
  readonly format: NumberFormat;
  readonly full: number;
  readonly isTarget: boolean;
  readonly loss?: Loss | undefined;
  readonly width: number;
}

function Line({ candidate: { word, logit, probability }, middle, format, full, isTarget, loss, width }: LineProps): VNode {
  const y = baseline(middle, TYPE.number);
  return (
    <g>
      {isTarget && <rect class="attn-mark" x={0.5} y={middle - LINE / 2 + 0.5} width={width - 1} height={LINE - 1} rx={4} />}
      <text class={isTarget ? 'attn-label-focus' : undefined} x={COLUMNS.word} y={baseline(middle, TYPE.label)} text-anchor="end"><LabelText label={labelOf(word, COLUMNS.word - 8, TYPE.label)} /></text>
      <Bar share={(0.4 * logit) / full} fill="weight" x={COLUMNS.logit} middle={middle} length={COLUMNS.logitLength} />
      <g class="attn-sum">
        <text x={COLUMNS.logit + (logit < 0 ? 4 : -4)} y={y} text-anchor={logit < 0 ? 'start' : 'end'}>{format(logit)}</text>
        <text x={COLUMNS.probability + probability * COLUMNS.probabilityLength + 5} y={y}>{`${percent(probability)}${isTarget ? priceOf(loss) : ''}`}</text>
      </g>
      <Bar share={probability} fill="output" x={COLUMNS.probability} middle={middle} length={COLUMNS.probabilityLength} />
    </g>
  );
}

/** Room for the longest of the lines: a probable target has its price far to the right. */
export function widthOfLines(losses: readonly Loss[]): number {
  const ends = losses.map((loss) => COLUMNS.probability + loss.probability * COLUMNS.probabilityLength + 5 + widthOf(`${percent(loss.probability)}${priceOf(loss)}`, TYPE.number) + 8);
  return Math.ceil(Math.max(COLUMNS.width, ...ends));
}

/** −ln P of the token that follows. */
function priceOf(loss: Loss | undefined): string {
  return loss === undefined ? '' : ` · loss ${numberFormat([loss.loss])(loss.loss)}`;
}

function Others({ others: { count, probability }, middle }: { readonly others: Ranking['others']; readonly middle: number }): VNode {
  return (
    <g class="attn-muted">
      <text x={COLUMNS.word} y={baseline(middle, TYPE.small)} text-anchor="end">{`… ${count} ${count === 1 ? 'other' : 'others'}`}</text>
      <Bar share={probability} fill="output" x={COLUMNS.probability} middle={middle} length={COLUMNS.probabilityLength} />
      <text class="attn-reckoned" x={COLUMNS.probability + probability * COLUMNS.probabilityLength + 5} y={baseline(middle, TYPE.small)}>{percent(probability)}</text>
    </g>
  );
}
