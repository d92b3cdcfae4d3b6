import type { VNode } from 'preact';
import { Footer } from '../footer';
import { Hatches } from '../hatch';
import type { Spot } from '../interaction/spot';
import type { Near, Panel } from '../panel';
import { SideGround } from '../side';
import { Bands, BandShares } from './brackets';
import { LARGEST_SHAPED, widthForMostNumbers } from './cell-size';
import { CellNumbers, ClosedCells, ShapedCells } from './cells';
import { Crosshair, isSeen, rowBox } from './crosshair';
import { geometryOf, type Geometry, type MatrixOptions } from './geometry';
import { ImageCells, layersOf, type Layers } from './image';
import { AxisTitles, ColumnLabels, Heading, PointedLabels, RowLabels, RowsTitle } from './labels';
import { NoteMarks, type Note } from './notes';
import { placeOf, spotAt, walk } from './pointing';
import { NudgeMarks } from './nudges';
import type { Subject } from './subject';
import { Sums, sumsOf, type SumsOf } from './sums';
import { approached, magnificationOf, moved, partInWords, seenFrom, windowOf } from './window';

export interface MatrixPanelOptions extends MatrixOptions {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The row in focus, where rows are queries. */
  readonly focus?: number;
  readonly standsOut?: boolean;
  /** The block's remarks, marked where they belong. */
  readonly notes?: readonly Note[];
}

/** One matrix as a panel: cells with numbers, labels, sums, and a crosshair over them. A large one can be looked at from nearer. */
export function matrixPanel(subject: Subject, options: MatrixPanelOptions): Panel {
  const drawn = { subject, options, layers: layersOf(subject), sums: lazily(() => sumsOf(subject.matrix)) };
  const geometry = geometryOf(subject, options);
  const panel = panelOf(drawn, geometry);
  return geometry.shaped ? panel : { ...panel, near: nearOf(drawn, geometry) };
}

/** What is the same from wherever the matrix is looked at. */
interface Drawn {
  readonly subject: Subject;
  readonly options: MatrixPanelOptions;
  readonly layers: Layers;
  readonly sums: () => SumsOf;
}

function panelOf(drawn: Drawn, geometry: Geometry): Panel {
  const { subject, options } = drawn;
  const { id, name, description, standsOut = false } = options;
  return {
    id, name, description, standsOut,
    width: geometry.width,
    height: geometry.height,
    picture: (prefix) => <MatrixPicture {...drawn} geometry={geometry} prefix={prefix} />,
    overlay: (spot) => <Overlay subject={subject} geometry={geometry} options={options} spot={spot} />,
    spotAt: (point) => spotAt(subject, geometry, point),
    walk: (from, key) => walk(subject, geometry, from, key),
    placeOf: (spot) => placeOf(subject, geometry, spot),
    side: { width: geometry.left, picture: () => <Side geometry={geometry} options={options} /> },
  };
}

function nearOf(drawn: Drawn, geometry: Geometry): Near {
  const approach = { geometry, numbersFrom: widthForMostNumbers(drawn.subject) };
  return {
    window: windowOf(geometry),
    magnification: magnificationOf(approach),
    from: (viewport) => panelOf(drawn, seenFrom(approach, viewport)),
    approached: (viewport, nearness, about) => approached(approach, viewport, nearness, about),
    moved: (viewport, across, down) => moved(approach, viewport, across, down),
    part: (viewport) => partInWords(seenFrom(approach, viewport)),
  };
}

function lazily<Value extends object>(work: () => Value): () => Value {
  let kept: Value | undefined;
  return () => (kept ??= work());
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
      <PointedLabels geometry={geometry} row={isSeen(spot[step.rows], geometry.seenRows)} column={isSeen(spot[step.columns], geometry.seenColumns)} />
      {bands !== undefined && step.shares === true && <BandShares bands={bands} geometry={geometry} weights={matrix} row={spot.query ?? focus} />}
    </>
  );
}

/** The names of the rows, which stay beside them. */
function Side({ geometry, options: { axes, roles, focus } }: Pick<OverlayProps, 'geometry' | 'options'>): VNode {
  return (
    <>
      <SideGround width={geometry.left} top={geometry.headingHeight} bottom={geometry.footerTop} />
      {axes === true && <g class="attn-muted"><RowsTitle geometry={geometry} roles={roles} /></g>}
      <RowLabels geometry={geometry} focus={isSeen(focus, geometry.seenRows)} />
    </>
  );
}

interface PictureProps extends Drawn {
  readonly geometry: Geometry;
  readonly prefix: string;
}

function MatrixPicture({ geometry, prefix, ...drawn }: PictureProps): VNode {
  const { subject, options, sums } = drawn;
  const { heading, axes, roles, bands, footer, notes } = options;
  const focus = isSeen(options.focus, geometry.seenRows);
  return (
    <>
      <Hatches rules={subject.mask?.rules ?? []} prefix={prefix} />
      {heading !== undefined && <Heading {...heading} />}
      {axes === true && <AxisTitles geometry={geometry} roles={roles} />}
      <Cells {...drawn} geometry={geometry} prefix={prefix} />
      <NudgeMarks subject={subject} geometry={geometry} />
      {focus !== undefined && <rect class="attn-focus" {...rowBox(geometry, focus)} rx={4} />}
      {bands !== undefined && <Bands bands={bands} geometry={geometry} />}
      <RowLabels geometry={geometry} focus={focus} />
      <ColumnLabels geometry={geometry} />
      {subject.step.shares === true && subject.hidden === undefined && <Sums subject={subject} sums={sums()} geometry={geometry} />}
      {notes !== undefined && <NoteMarks notes={notes} geometry={geometry} />}
      {footer !== undefined && <Footer entries={footer} width={geometry.width} top={geometry.footerTop} prefix={prefix} />}
    </>
  );
}

/** Numbers are only there from near, of the few cells that are seen then; some of those are cut by the window's edge. */
function Cells({ subject, layers, geometry, prefix }: Omit<PictureProps, 'options' | 'sums'>): VNode {
  if (!geometry.shaped) return <ImageCells layers={layers} role={subject.step.role} geometry={geometry} prefix={prefix} />;
  const shapes = (
    <>
      <ShapedCells subject={subject} geometry={geometry} />
      <ClosedCells subject={subject} geometry={geometry} prefix={prefix} />
      <CellNumbers subject={subject} geometry={geometry} />
    </>
  );
  if (Math.max(geometry.rows, geometry.columns) <= LARGEST_SHAPED) return shapes;
  const window = `${prefix}-window`;
  return (
    <>
      <clipPath id={window}><rect {...windowOf(geometry)} /></clipPath>
      <g clip-path={`url(#${window})`}>{shapes}</g>
    </>
  );
}
