import type { SiteNames } from '../names';
import { labelOf, type Label } from '../text/label';
import { notation, stateLabel, type StateLabel } from '../text/state-name';
import { visible } from '../text/visible';
import { widthOf } from '../text/width';
import { TYPE } from '../type-scale';
import { footerSize, type FooterEntry } from '../footer';
import { bandRoom, type AxisBands } from './bands';
import { CELL, imageCells, LARGEST_SHAPED, widthForNumbers, type CellSize } from './cell-size';
import type { Axis } from '../interaction/spot';
import type { Subject } from './subject';

/** Columns grow up to here if that keeps their labels level. */
const LEVEL = { cell: 68, matrix: 400 } as const;
const ROOM = { full: 104, compact: 76 } as const;
const MARGIN = 8;
const SUM_WIDTH = 40;
const LINE = 20;
/** Room for "queries (attend)" on two lines, left of the column labels. */
const CORNER = { width: 78, height: 40 } as const;
const KEYS_TITLE = 142;
const SLANT = Math.SQRT1_2;
/** The label in focus is bold. */
const BOLD = 1.08;
/** Labels closer than this are thinned out; columns that cannot all be named are named with more room, since their labels slant. */
const LABEL_STEP = { row: 15, column: 16, thinned: 20 } as const;

export interface MatrixOptions {
  /** Two lines above the matrix: its name and its formula. */
  readonly heading?: { readonly name: string; readonly size: string; readonly formula?: string };
  /** Titles of the axes, and more room for labels. */
  readonly axes?: boolean;
  /** What rows and columns are, where that is more than their tokens. */
  readonly names?: SiteNames;
  /** What their titles say of them. */
  readonly roles?: { readonly queries: string; readonly keys: string };
  /** Stretches of the axes that belong together. */
  readonly bands?: AxisBands;
  readonly footer?: readonly FooterEntry[];
}

/** Positions from the first to before the last. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** Where everything in the picture of a matrix stands. Pixels from the top left corner. */
export interface Geometry {
  readonly rows: number;
  readonly columns: number;
  readonly shaped: boolean;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly gap: number;
  /** The edges of what is seen of the cells: all of them, or those in a window. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The corner of cell (0, 0), which may lie outside a window. */
  readonly cellsLeft: number;
  readonly cellsTop: number;
  /** The positions that are seen. */
  readonly seenRows: Range;
  readonly seenColumns: Range;
  readonly rowLabels: readonly StateLabel[];
  readonly columnLabels: readonly StateLabel[];
  readonly slanted: boolean;
  /** Every so many labels one is drawn. */
  readonly rowStep: number;
  readonly columnStep: number;
  readonly headingHeight: number;
  /** Beneath the columns and right of the rows, after the sums: where the brackets of bands stand. */
  readonly bandsTop: number;
  readonly bandsLeft: number;
  readonly footerTop: number;
  readonly width: number;
  readonly height: number;
}

/** Lays a matrix out by estimated widths of text alone, so that its height is known before anything is painted. */
export function geometryOf(subject: Subject, options: MatrixOptions): Geometry {
  const cells = cellSize(subject, options);
  const labels = labelsOf(subject, options, cells.cellWidth);
  const headingHeight = options.heading === undefined ? 0 : 2 * LINE;
  const left = leftOf(subject, options, labels.rowLabels);
  const top = headingHeight + Math.ceil(headerHeight(options, labels));
  const right = left + subject.matrix.columns * cells.cellWidth;
  const bottom = top + subject.matrix.rows * cells.cellHeight;
  const bands = bandRoom(options.bands);
  const bandsTop = bottom + (subject.step.shares === true ? LINE : 0) + MARGIN;
  const bandsLeft = right + (subject.step.shares === true ? SUM_WIDTH : MARGIN);
  const footerTop = bandsTop + bands.height;
  const width = Math.ceil(Math.max(widthOfAll(subject, options, labels, { left, right }), bands.width === 0 ? 0 : bandsLeft + bands.width));
  const { rows, columns } = subject.matrix;
  return {
    rows, columns, ...cells, ...labels, left, top, right, bottom, headingHeight, bandsTop, bandsLeft, footerTop, width,
    cellsLeft: left, cellsTop: top,
    seenRows: { first: 0, end: rows }, seenColumns: { first: 0, end: columns },
    ...stepsOf(cells),
    height: Math.ceil(options.footer === undefined ? footerTop : footerTop + footerSize(options.footer, width).height),
  };
}

/** Every so many labels one has room. */
export function stepsOf({ cellWidth, cellHeight }: Pick<Geometry, 'cellWidth' | 'cellHeight'>): Pick<Geometry, 'rowStep' | 'columnStep'> {
  const columnStep = cellWidth >= LABEL_STEP.column ? 1 : Math.ceil(LABEL_STEP.thinned / cellWidth);
  return { rowStep: Math.max(1, Math.ceil(LABEL_STEP.row / cellHeight)), columnStep };
}

function cellSize(subject: Subject, options: MatrixOptions): CellSize {
  const { matrix } = subject;
  if (Math.max(matrix.rows, matrix.columns) > LARGEST_SHAPED) return imageCells(matrix, subject.step.rows !== 'dimension');
  return { shaped: true, cellWidth: grownForLabels(subject, options, widthForNumbers(subject)), cellHeight: CELL.height, gap: CELL.gap };
}

function grownForLabels(subject: Subject, options: MatrixOptions, forNumbers: number): number {
  const { matrix } = subject;
  const longest = Math.max(0, ...columnTexts(subject, options).map((text) => widthOf(text, TYPE.label, LEVEL.cell)));
  const grown = Math.max(forNumbers, Math.ceil(longest) + MARGIN);
  return grown <= LEVEL.cell && grown * matrix.columns <= LEVEL.matrix ? grown : forNumbers;
}

/** Whole, however long they are. */
function columnTexts({ step, columnTokens = [] }: Subject, { names }: MatrixOptions): string[] {
  return step.columns === 'key' && names !== undefined ? names.keys.map(notation) : columnTokens.map(visible);
}

type Labels = Pick<Geometry, 'rowLabels' | 'columnLabels' | 'slanted'>;

/** Column labels lie level where each fits its column, and slant together where one does not. */
function labelsOf(subject: Subject, options: MatrixOptions, cellWidth: number): Labels {
  const { step, rowTokens = [], columnTokens = [] } = subject;
  const { axes, names } = options;
  const room = axes === true ? ROOM.full : ROOM.compact;
  const along = (axis: Axis, tokens: readonly string[]) => {
    const named = axis === 'query' ? names?.queries : axis === 'key' ? names?.keys : undefined;
    return named?.map((name) => stateLabel(name, room, TYPE.label)) ?? tokens.map((token) => labelOf(token, room, TYPE.label));
  };
  return {
    rowLabels: along(step.rows, rowTokens),
    columnLabels: along(step.columns, columnTokens),
    slanted: columnTexts(subject, options).some((text) => widthOf(text, TYPE.label, cellWidth) > cellWidth - CELL.gap),
  };
}

/** Panels with a heading stand in a strip: their cells start at one height, with or without labels above them. */
function headerHeight({ axes, heading }: MatrixOptions, { columnLabels, slanted }: Labels): number {
  const longest = Math.max(0, ...columnLabels.map(({ width }) => width));
  const level = columnLabels.length > 0 || heading !== undefined ? LINE : 0;
  const labels = slanted ? longest * SLANT + LINE : level;
  return axes === true ? Math.max(CORNER.height, LINE + labels) : labels;
}

function leftOf({ step }: Subject, { axes }: MatrixOptions, rowLabels: readonly Label[]): number {
  const longest = Math.max(0, ...rowLabels.map(({ width }) => width));
  const room = rowLabels.length === 0 || step.rows === 'dimension' ? 0 : Math.ceil(longest * BOLD) + MARGIN + 6;
  return axes === true ? Math.max(CORNER.width + MARGIN, room) : room;
}

interface Cells {
  readonly left: number;
  readonly right: number;
}

function widthOfAll({ step }: Subject, { axes, heading, footer }: MatrixOptions, labels: Labels, cells: Cells): number {
  const sums = step.shares === true ? SUM_WIDTH : 0;
  return Math.max(
    cells.right + Math.max(sums, overhang(labels, cells), 2),
    axes === true ? cells.left + KEYS_TITLE : 0,
    heading === undefined ? 0 : headingWidth(heading),
    footer === undefined ? 0 : footerSize(footer, 0).width,
  );
}

/** How far slanted labels reach beyond the last column. */
function overhang({ slanted, columnLabels }: Labels, { left, right }: Cells): number {
  if (!slanted) return 0;
  const cellWidth = (right - left) / columnLabels.length;
  return Math.max(0, ...columnLabels.map(({ width }, j) => width * SLANT - (columnLabels.length - 1 - j) * cellWidth));
}

function headingWidth({ name, size, formula = '' }: NonNullable<MatrixOptions['heading']>): number {
  return Math.max(widthOf(`${name}  ${size}`, TYPE.label), widthOf(formula, TYPE.small)) + MARGIN;
}
