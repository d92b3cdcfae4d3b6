import type { VNode } from 'preact';
import { Badge } from '../badge';
import { Footer, type FooterEntry } from '../footer';
import { Hatches } from '../hatch';
import { LabelText } from '../label-text';
import { baseline, round, TYPE } from '../type-scale';
import type { Blueprint, BlueprintText, Ghost } from './blueprint';
import { Lines, pathOf } from './lines';
import { HATCHES, NodePicture } from './node-picture';

interface Props {
  readonly blueprint: Blueprint;
  readonly footer: readonly FooterEntry[];
  /** The attention whose matrix is on screen. */
  readonly open: string | undefined;
  readonly width: number;
  readonly prefix: string;
}

/** An architecture from bottom to top: frames, then what is lacking, then arrows, then boxes. */
export function BlueprintPicture({ blueprint, footer, open, width, prefix }: Props): VNode {
  const { frames, ghosts, lines, nodes, marks, texts, height } = blueprint;
  return (
    <>
      <Hatches rules={HATCHES} prefix={prefix} />
      {frames.map(({ x, y, ...size }, index) => <rect key={index} class="attn-layer-frame" x={x + 0.5} y={round(y) + 0.5} width={size.width - 1} height={round(size.height) - 1} rx={8} />)}
      {ghosts.map((ghost, index) => <GhostPicture key={index} ghost={ghost} />)}
      <Lines lines={lines} />
      {nodes.map((node) => <NodePicture key={node.id} node={node} prefix={prefix} isOpen={node.id === open} />)}
      {marks.map(({ role, x, middle }, index) => <Badge key={index} role={role} x={x} middle={round(middle)} />)}
      {texts.map((text, index) => <Words key={index} text={text} />)}
      <Footer entries={footer} width={width} top={height + FOOTER} prefix={prefix} />
    </>
  );
}

/** Between the picture and what stands beneath it. */
export const FOOTER = 10;

const CLASSES = { shape: 'attn-muted', layer: 'attn-muted', tokens: 'attn-tokens', heading: 'attn-heading', result: 'attn-tokens', ghost: 'attn-muted' } as const;
const SIZES = { shape: TYPE.small, layer: TYPE.small, tokens: TYPE.label, heading: TYPE.label, result: TYPE.label, ghost: TYPE.small } as const;

function Words({ text: { label, kind, x, middle } }: { readonly text: BlueprintText }): VNode {
  // From the middle, so that a font of another width stays where it belongs.
  const isCentred = kind !== 'shape' && kind !== 'layer';
  return (
    <text class={CLASSES[kind]} x={round(isCentred ? x + label.width / 2 : x)} y={baseline(round(middle), SIZES[kind])} {...(isCentred && { 'text-anchor': 'middle' })}>
      <LabelText label={label} />
    </text>
  );
}

function GhostPicture({ ghost: { x, y, width, height, says, lines } }: { readonly ghost: Ghost }): VNode {
  return (
    <g>
      <title>{says}</title>
      <rect class="attn-ghost" pointer-events="all" x={x + 0.5} y={round(y) + 0.5} width={width - 1} height={round(height) - 1} rx={6} stroke-dasharray="3 4" />
      {lines.map(({ tone, points }, index) => <path key={index} class={`attn-ghost-${tone}`} d={pathOf(points)} stroke-dasharray="3 4" />)}
    </g>
  );
}
