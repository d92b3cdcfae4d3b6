import type { VNode } from 'preact';
import type { Stretch, TimelineKind } from '../../model/timeline';
import { LabelText } from '../label-text';
import { baseline, round, TYPE } from '../type-scale';
import { columnMiddle, HEADER, labelEdge, rowMiddle, type Geometry } from './geometry';
import { LOOKS } from './looks';
import { cellPath, linkPath, links, routePath, waitPath, type Link } from './paths';

interface Props {
  readonly kind: TimelineKind;
  readonly geometry: Geometry;
  readonly heading: { readonly name: string; readonly sentence: string };
}

export function KindPicture({ kind, geometry, heading }: Props): VNode {
  return (
    <>
      <text class="attn-heading" x={0} y={HEADER.name}>{heading.name}</text>
      <text class="attn-muted" x={0} y={HEADER.sentence}>{heading.sentence}</text>
      <Numbers kind={kind} geometry={geometry} />
      <Labels kind={kind} geometry={geometry} />
      <Waits kind={kind} geometry={geometry} />
      <Links drawn={links(kind, geometry)} geometry={geometry} />
      <path class="attn-line" stroke-width={ROUTE} stroke-linejoin="round" d={routePath(geometry, kind.route)} />
      <Cells kind={kind} geometry={geometry} />
    </>
  );
}

const ROUTE = 2.5;

/** The steps, and the inputs before them. */
function Numbers({ kind, geometry }: Pick<Props, 'kind' | 'geometry'>): VNode {
  const written = Array.from({ length: geometry.steps }, (_, index) => index + 1).filter((step) => step % geometry.numberStep === 0 || geometry.steps === 1);
  return (
    <g class="attn-muted">
      <text x={labelEdge(geometry)} y={HEADER.numbers} text-anchor="end">{kind.layers > 1 ? 'layer' : 'step'}</text>
      <g text-anchor="middle">
        <text x={geometry.inputs} y={HEADER.numbers}>0</text>
        {written.map((step) => <text key={step} x={round(columnMiddle(geometry, step))} y={HEADER.numbers}>{step}</text>)}
      </g>
    </g>
  );
}

/** The ends of the longest path stand out. */
function Labels({ kind, geometry }: Pick<Props, 'kind' | 'geometry'>): VNode {
  const ends = [kind.route[0]?.position, kind.route.at(-1)?.position];
  return (
    <g class="attn-label" text-anchor="end">
      {geometry.labels.map((label, position) => (position % geometry.labelStep === 0 || geometry.labelStep === 1) && (
        <text key={position} class={ends.includes(position) ? 'attn-label-focus' : undefined} x={labelEdge(geometry)} y={baseline(rowMiddle(geometry, position), TYPE.label)}>
          <LabelText label={label} />
        </text>
      ))}
    </g>
  );
}

function Waits({ kind, geometry }: Pick<Props, 'kind' | 'geometry'>): VNode {
  return <path class={LOOKS.waiting.class} d={kind.schedule.map(({ step }, position) => waitPath(geometry, position, step - 1)).join('')} />;
}

/** The more there are, the fainter each of them. */
const FAINT = { most: 0.55, least: 0.08, sum: 3 } as const;

function Links({ drawn, geometry }: { readonly drawn: readonly Link[]; readonly geometry: Geometry }): VNode {
  const opacity = Math.max(FAINT.least, Math.min(FAINT.most, FAINT.sum / Math.sqrt(drawn.length)));
  return <path class="attn-line" stroke-width={1} stroke-opacity={round(opacity)} d={linkPath(geometry, drawn)} />;
}

function Cells({ kind, geometry }: Pick<Props, 'kind' | 'geometry'>): VNode {
  const all = { first: 0, last: geometry.labels.length - 1 };
  const paths = (pick: (step: TimelineKind['steps'][number]) => readonly Stretch[]): string =>
    kind.steps.map((step, index) => pick(step).map((stretch) => cellPath(geometry, index + 1, stretch)).join('')).join('');
  const inputs = cellPath(geometry, 0, all);
  return (
    <g>
      <path class="attn-page" d={inputs} />
      <path class={LOOKS.input.class} d={inputs} />
      <path class="attn-frame" fill="none" d={inputs} />
      <path class={LOOKS.unheard.class} fill-opacity={LOOKS.unheard.opacity} d={paths(({ computed, heard }) => without(computed, heard))} />
      <path class={LOOKS.heard.class} d={paths(({ heard }) => (heard === undefined ? [] : [heard]))} />
    </g>
  );
}

/** What is left of a stretch before and after a part of it. */
function without({ first, last }: Stretch, part: Stretch | undefined): Stretch[] {
  if (part === undefined) return [{ first, last }];
  return [{ first, last: part.first - 1 }, { first: part.last + 1, last }].filter((stretch) => stretch.first <= stretch.last);
}
