import type { VNode } from 'preact';
import type { RowStatistics } from '../../model/trace';
import { Footer, footerSize, type FooterEntry } from '../footer';
import { NOWHERE } from '../interaction/spot';
import { LabelText } from '../label-text';
import type { Panel } from '../panel';
import { labelOf } from '../text/label';
import { numberFormat } from '../text/number';
import { visible } from '../text/visible';
import { baseline, round, TYPE } from '../type-scale';
import type { DrawnReading } from './readings';

/** One line of the chart: a reading, and how sharp its weights are on average. */
interface Sharpness {
  readonly name: string;
  readonly mean: RowStatistics['mean'];
}

const BAR = { width: 64, height: 12 } as const;
const NUMBER_MARGIN = 8;
/** A bar and the numbers beside it: "9.5e−4 of 1.39". */
const COLUMN = 174;
const WIDTH = COLUMN + BAR.width + NUMBER_MARGIN + 48;
const HEADER = 20;
/** The name above, the bars beneath. */
const LINE = { height: 40, name: 10, bar: 28 } as const;

/** No row of weights has a larger Jacobian: two keys with half of the attention each. */
const LARGEST_GRADIENT = 0.5;

const FOOTER: readonly FooterEntry[] = [
  { kind: 'remark', text: 'means over the rows' },
  { kind: 'remark', text: 'entropy in nats, of ln(open keys)' },
  { kind: 'remark', text: 'gradient: ‖diag(w) − w wᵀ‖, 0 to 0.5' },
];

/** How sharp the weights of each reading are, as bars to one scale; undefined where the trace does not say. */
export function sharpnessPanel(readings: readonly DrawnReading[]): Panel | undefined {
  const lines = readings.flatMap(({ name, shown }): Sharpness[] => (shown?.head.rows === undefined ? [] : [{ name: name ?? '', mean: shown.head.rows.mean }]));
  if (lines.length < 2) return undefined;
  const footerTop = HEADER + lines.length * LINE.height;
  const width = Math.max(WIDTH, footerSize(FOOTER, 0).width);
  return {
    id: 'sharpness',
    name: 'Bars: how sharp the weights of each reading are',
    description: lines.map(sentence).join(' '),
    keys: 'There is nothing to walk through in it.',
    width,
    height: footerTop + footerSize(FOOTER, width).height,
    picture: (prefix) => <Chart lines={lines} width={width} footerTop={footerTop} prefix={prefix} />,
    overlay: () => null,
    spotAt: () => NOWHERE,
    walk: (from) => from,
    placeOf: () => ({ x: 0, y: 0 }),
  };
}

function sentence({ name, mean }: Sharpness): string {
  return `${visible(name)}: on average ${inWords(mean)}.`;
}

/** `entropy 0.47 of 1.10 nats, gradient 0.22`. */
function inWords({ entropy, most, gradient }: RowStatistics['mean']): string {
  return `entropy ${written(entropy)} of ${written(most)} nats${gradient === undefined ? '' : `, gradient ${written(gradient)}`}`;
}

/** How sharp one row is; undefined where the trace does not say. */
export function rowSharpness(rows: RowStatistics | undefined, row: number | undefined): string | undefined {
  const [entropy, most] = [rows?.entropy[row ?? -1], rows?.most[row ?? -1]];
  if (rows === undefined || row === undefined || entropy === undefined || most === undefined) return undefined;
  const gradient = rows.gradient?.[row];
  return `This row: ${inWords({ entropy, most, ...(gradient !== undefined && { gradient }) })}.`;
}

function Chart({ lines, width, footerTop, prefix }: { readonly lines: readonly Sharpness[]; readonly width: number; readonly footerTop: number; readonly prefix: string }): VNode {
  const most = Math.max(...lines.map(({ mean }) => mean.most));
  return (
    <>
      <g class="attn-muted">
        <text x={0} y={13}>entropy</text>
        <text x={COLUMN} y={13}>gradient</text>
      </g>
      {lines.map(({ name, mean }, index) => {
        const top = HEADER + index * LINE.height;
        return (
          <g key={index}>
            <text class="attn-label" x={0} y={baseline(top + LINE.name, TYPE.label)}><LabelText label={labelOf(name, width, TYPE.label)} /></text>
            <Bar x={0} middle={top + LINE.bar} share={mean.entropy / (most || 1)} room={mean.most / (most || 1)} text={`${written(mean.entropy)} of ${written(mean.most)}`} />
            {mean.gradient !== undefined && <Bar x={COLUMN} middle={top + LINE.bar} share={mean.gradient / LARGEST_GRADIENT} room={1} text={written(mean.gradient)} />}
          </g>
        );
      })}
      <Footer entries={FOOTER} width={width} top={footerTop} prefix={prefix} />
    </>
  );
}

/** As long as its share of the room that it could fill. */
function Bar({ x, middle, share, room, text }: { readonly x: number; readonly middle: number; readonly share: number; readonly room: number; readonly text: string }): VNode {
  const y = middle - BAR.height / 2;
  return (
    <g>
      <rect class="attn-ground" x={x} y={y} width={round(BAR.width * room)} height={BAR.height} rx={2} />
      <rect class="attn-fill-weight" x={x} y={y} width={round(BAR.width * Math.min(1, share))} height={BAR.height} rx={2} />
      <g class="attn-sum"><text x={x + BAR.width + NUMBER_MARGIN} y={baseline(middle, TYPE.number)}>{text}</text></g>
    </g>
  );
}

function written(value: number): string {
  return numberFormat([value])(value);
}
