import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { InFile } from '../file/in-file';
import { LevelPaths } from '../file/level-paths';
import { hatchId, Hatches } from '../hatch';
import { LabelText } from '../label-text';
import { isLit, negativeGray, positiveGray, ruleGray } from '../matrix/gray';
import { pooled, type Gray } from '../matrix/pooled';
import { subjectOf, type Subject } from '../matrix/subject';
import { pngAddress } from '../png/png';
import { BlockLook } from '../look/look';
import { rampsFor, stepLayers, type Side } from '../look/steps';
import { labelOf } from '../text/label';
import { round, TYPE } from '../type-scale';
import type { Thumbnail } from './thumbnail';

interface Props {
  readonly thumbnails: readonly Thumbnail[];
  readonly width: number;
  readonly height: number;
  readonly prefix: string;
}

/** One fill that shows through many small images: gray levels from a subject. */
interface Layer {
  readonly id: string;
  readonly fill: { readonly class: string } | { readonly fill: string };
  readonly grayOf: (subject: Subject) => Uint8Array | undefined;
}

interface Placed {
  readonly thumbnail: Thumbnail;
  readonly subject: Subject;
}

/** Small pictures of weights without numbers: the theme decides their colours, as it does for a large matrix. */
export function Thumbnails({ thumbnails, prefix, ...size }: Props): VNode {
  const placed = thumbnails.flatMap((thumbnail) => {
    const subject = subjectOf(thumbnail.site, thumbnail.head, 'weights');
    return subject === undefined ? [] : [{ thumbnail, subject }];
  });
  const rules = [...new Set(thumbnails.flatMap(({ head }) => head.mask.rules))];
  const isRamped = rampsFor(useContext(BlockLook), 'weight') !== undefined;
  return (
    <>
      <Hatches rules={rules} prefix={prefix} />
      <path class="attn-ground" d={thumbnails.map(({ x, y, width, height }) => `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`).join('')} />
      {layersOf(rules, prefix, isRamped).map((layer) => <MaskedFill key={layer.id} layer={layer} placed={placed} id={`${prefix}-${layer.id}`} {...size} />)}
      <g class="attn-muted" text-anchor="middle">
        {thumbnails.filter(({ caption }) => caption !== '').map((thumbnail, index) => <Caption key={index} thumbnail={thumbnail} />)}
      </g>
    </>
  );
}

function Caption({ thumbnail: { caption, x, y, width, height } }: { readonly thumbnail: Thumbnail }): VNode {
  return <text x={round(x + width / 2)} y={round(y + height + 13)}><LabelText label={labelOf(caption, width + 8, TYPE.small)} /></text>;
}

function layersOf(rules: readonly string[], prefix: string, isRamped: boolean): Layer[] {
  const stepped = (side: Side, id: string, grayOf: (subject: Subject) => Uint8Array): Layer[] => stepLayers(side, id).map(({ levels, ...one }) => ({ id: one.id, fill: { class: one.class }, grayOf: (subject) => levels(grayOf(subject)) }));
  const signs: readonly Layer[] = isRamped
    ? [...stepped('above', 'positive', positiveGray), ...stepped('below', 'negative', negativeGray)]
    : [{ id: 'positive', fill: { class: 'attn-full-weight' }, grayOf: positiveGray }, { id: 'negative', fill: { class: 'attn-full-negative' }, grayOf: negativeGray }];
  return [
    ...signs,
    ...rules.map((rule, index) => ({ id: `closed-${index}`, fill: { fill: `url(#${hatchId(prefix, index)})` }, grayOf: closedGray(rule) })),
  ];
}

/** Heads need not have the same rules in the same order. */
function closedGray(rule: string) {
  return (subject: Subject): Uint8Array | undefined => {
    const index = subject.mask?.rules.indexOf(rule) ?? -1;
    return index < 0 ? undefined : ruleGray(subject, index);
  };
}

/** More pixels than these are not told apart in a thumbnail. */
const MOST = 64;

function asThumbnail({ matrix: { rows, columns } }: Subject, levels: Uint8Array): Gray {
  const block = Math.ceil(Math.max(rows, columns) / MOST);
  return pooled({ rows, columns, levels }, block, block);
}

interface FillProps extends Omit<Props, 'thumbnails' | 'prefix'> {
  readonly layer: Layer;
  readonly placed: readonly Placed[];
  readonly id: string;
}

function MaskedFill({ layer, placed, id, width, height }: FillProps): VNode | null {
  const inFile = useContext(InFile);
  const images = placed.flatMap(({ thumbnail, subject }) => {
    const levels = layer.grayOf(subject);
    return levels !== undefined && isLit(levels) ? [{ thumbnail, gray: asThumbnail(subject, levels) }] : [];
  });
  if (images.length === 0) return null;
  if (inFile) return <>{images.map(({ thumbnail: { x, y, width: across, height: down }, gray }, index) => <LevelPaths key={index} {...gray} x={x} y={y} width={across} height={down} fill={layer.fill} />)}</>;
  return (
    <g>
      {/* Beyond what is filled: on paper some readers draw the edge of a mask as a faint line. */}
      <mask id={id} maskUnits="userSpaceOnUse" x={-2} y={-2} width={width + 4} height={height + 4}>
        {images.map(({ thumbnail, gray }, index) => (
          <image
            key={index} x={round(thumbnail.x)} y={round(thumbnail.y)} width={round(thumbnail.width)} height={round(thumbnail.height)}
            href={pngAddress(gray.columns, gray.rows, gray.levels)} preserveAspectRatio="none" image-rendering="pixelated"
          />
        ))}
      </mask>
      <rect x={0} y={0} width={width} height={height} {...layer.fill} mask={`url(#${id})`} />
    </g>
  );
}
