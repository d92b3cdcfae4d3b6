import type { VNode } from 'preact';
import { Footer, footerSize } from '../footer';
import { spotOf } from '../interaction/spot';
import { LabelText } from '../label-text';
import { Heading } from '../matrix/labels';
import type { Panel } from '../panel';
import type { Shown } from '../shown';
import { readable } from '../text/formula';
import { labelOf } from '../text/label';
import { percent } from '../text/number';
import { visible } from '../text/visible';
import { baseline, TYPE } from '../type-scale';
import { predictionOrigin } from './badges';
import { Bar } from './bar';
import { predictedIn, rankingOf, toldCount, type Candidate, type Ranking } from './predicted';

const WORD = 104;
const LENGTH = 130;
const WIDTH = 290;
const LINE = 22;
const TOP = 66;

/** What may stand behind one mask: the most probable words, and the rest together. Undefined where nothing is predicted there. */
export function wordsPanel({ trace, site }: Shown, position: number): Panel | undefined {
  const predicted = predictedIn(trace);
  if (predicted === undefined) return undefined;
  const ranking = rankingOf(predicted, position, toldCount(trace));
  const footer = predictionOrigin(trace);
  const footerTop = TOP + linesOf(ranking).length * LINE + 8;
  const formula = trace.formulas['probabilities']?.expression ?? '';
  return {
    id: `words-${position}`, name: `Prediction at position ${position}`, width: WIDTH, height: footerTop + footerSize(footer, WIDTH).height,
    description: `${visible(site.queries[position] ?? '')} at position ${position}: ${ranking.first.map(({ word, probability }) => `${visible(word)} ${percent(probability)}`).join(', ')}.`,
    keys: 'Enter holds its row.',
    picture: (prefix) => (
      <>
        <Heading name={labelOf(site.queries[position] ?? '', WORD, TYPE.label).text} size={`position ${position}`} formula={`P(word) = ${formula}`} />
        <text class="attn-formula" x={0} y={47}>{`logits = ${readable(trace.formulas['logits']?.expression ?? '')}`}</text>
        {linesOf(ranking).map((line, index) => <Word key={index} line={line} middle={TOP + (index + 0.5) * LINE} />)}
        <Footer entries={footer} width={WIDTH} top={footerTop} prefix={prefix} />
      </>
    ),
    overlay: () => null,
    spotAt: () => spotOf({ query: position }),
    walk: () => spotOf({ query: position }),
    placeOf: () => ({ x: 0, y: TOP }),
  };
}

type LineOf = Pick<Candidate, 'word' | 'probability'> & { readonly rest?: boolean };

function linesOf({ first, others: { count, probability } }: Ranking): readonly LineOf[] {
  return count === 0 ? first : [...first, { word: `… ${count} ${count === 1 ? 'other' : 'others'}`, probability, rest: true }];
}

function Word({ line: { word, probability, rest = false }, middle }: { readonly line: LineOf; readonly middle: number }): VNode {
  return (
    <g class={rest ? 'attn-muted' : undefined}>
      <text x={WORD} y={baseline(middle, TYPE.label)} text-anchor="end"><LabelText label={labelOf(word, WORD - 4, TYPE.label)} /></text>
      <Bar share={probability} fill="output" x={WORD + 8} middle={middle} length={LENGTH} />
      <g class="attn-sum"><text x={WORD + 13 + probability * LENGTH} y={baseline(middle, TYPE.number)}>{percent(probability)}</text></g>
    </g>
  );
}
