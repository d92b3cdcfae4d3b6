import type { VNode } from 'preact';
import { Footer } from '../footer';
import { Hatches } from '../hatch';
import type { Spot } from '../interaction/spot';
import type { Panel } from '../panel';
import { Bands, BandShares } from './brackets';
import { CellNumbers, ClosedCells, ShapedCells } from './cells';
import { Crosshair, rowBox } from './crosshair';
import { geometryOf, type Geometry, type MatrixOptions } from './geometry';
import { ImageCells } from './image';
import { AxisTitles, ColumnLabels, Heading, RowLabels } from './labels';
import { placeOf, spotAt, walk } from './pointing';
import type { Subject } from './subject';
import { Sums } from './sums';

export interface MatrixPanelOptions extends MatrixOptions {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The row in focus, where rows are queries. */
  readonly focus?: number;
  readonly standsOut?: boolean;
}

/** One matrix as a panel: cells with numbers, labels, sums, and a crosshair over them. */
export function matrixPanel(subject: Subject, options: MatrixPanelOptions): Panel {
  const geometry = geometryOf(subject, options);
  const { id, name, description, standsOut = false } = options;
  return {
    id, name, description, standsOut,
    width: geometry.width,
    height: geometry.height,
    picture: (prefix) => <MatrixPicture subject={subject} geometry={geometry} options={options} prefix={prefix} />,
    overlay: (spot) => <Overlay subject={subject} geometry={geometry} options={options} spot={spot} />,
    spotAt: (point) => spotAt(subject, geometry, point),
    walk: (from, key) => walk(subject, geometry, from, key),
    placeOf: (spot) => placeOf(subject, geometry, spot),
  };
}

interface OverlayProps {
  readonly subject: Subject;
  readonly geometry: Geometry;
  readonly options: MatrixPanelOptions;
  readonly spot: Spot;
}

function Overlay({ subject, geometry, options: { bands, focus = 0 }, spot }: OverlayProps): VNode {
  const { step, matrix } = subject;
  return (
    <>
      <Crosshair subject={subject} geometry={geometry} spot={spot} />
      {bands !== undefined && step.shares === true && <BandShares bands={bands} geometry={geometry} weights={matrix} row={spot.query ?? focus} />}
    </>
  );
}

interface PictureProps {
  readonly subject: Subject;
  readonly geometry: Geometry;
  readonly options: MatrixPanelOptions;
  readonly prefix: string;
}

function MatrixPicture({ subject, geometry, options, prefix }: PictureProps): VNode {
  const { heading, axes, roles, bands, footer, focus } = options;
  return (
    <>
      <Hatches rules={subject.mask?.rules ?? []} prefix={prefix} />
      {heading !== undefined && <Heading {...heading} />}
      {axes === true && <AxisTitles geometry={geometry} roles={roles} />}
      <Cells subject={subject} geometry={geometry} prefix={prefix} />
      {focus !== undefined && <rect class="attn-focus" {...rowBox(geometry, focus)} rx={4} />}
      {bands !== undefined && <Bands bands={bands} geometry={geometry} />}
      <RowLabels geometry={geometry} focus={focus} />
      <ColumnLabels geometry={geometry} />
      {subject.step.shares === true && subject.hidden === undefined && <Sums subject={subject} geometry={geometry} />}
      {footer !== undefined && <Footer entries={footer} width={geometry.width} top={geometry.footerTop} prefix={prefix} />}
    </>
  );
}

function Cells({ subject, geometry, prefix }: Omit<PictureProps, 'options'>): VNode {
  if (!geometry.shaped) return <ImageCells subject={subject} geometry={geometry} prefix={prefix} />;
  return (
    <>
      <ShapedCells subject={subject} geometry={geometry} />
      <ClosedCells subject={subject} geometry={geometry} prefix={prefix} />
      <CellNumbers subject={subject} geometry={geometry} />
    </>
  );
}
