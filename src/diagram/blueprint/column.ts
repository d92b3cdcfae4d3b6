import type { NodeForm, Wording } from './blueprint';
import type { Flow } from './flow';
import { BOX, ENTRY, EXIT, FOOT, FRAME, GHOST, LANE, SUM } from './measures';
import type { Part } from './parts';

/** A part with its place in its column: x from the column's middle, up from its foot. */
export interface Placed {
  readonly part: Part;
  readonly form: NodeForm;
  readonly x: number;
  readonly width: number;
  readonly bottom: number;
  readonly top: number;
  /** Where arrows leave and enter it. */
  readonly middle: number;
  readonly wording: Wording;
  /** Whether the size of what flows out is written above it. */
  readonly saysShape: boolean;
}

/** A line that forks off above a part: how high, and for which arrows. */
export interface Fork {
  readonly from: string;
  /** `keys` and `values` fork off once for all who take them; other arrows one by one, by target and role. */
  readonly key: string;
  readonly up: number;
}

export interface LayerFrame {
  readonly layer: number;
  readonly bottom: number;
  readonly top: number;
}

/** One stack from bottom to top. Heights in pixels from its foot, upwards. */
export interface Column {
  readonly stack: string;
  /** On which side lines run past the boxes: −1 left, 1 right. */
  readonly side: -1 | 1;
  readonly placed: ReadonlyMap<string, Placed>;
  readonly rows: readonly (readonly Part[])[];
  readonly forks: readonly Fork[];
  readonly frames: readonly LayerFrame[];
  /** Where what is lacking would stand, by the layer. */
  readonly ghosts: readonly { readonly layer: number; readonly bottom: number }[];
  readonly foot: number;
  readonly top: number;
}

/** From the middle of a column to its edges. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

export interface ColumnInput {
  readonly stack: string;
  readonly side: -1 | 1;
  readonly rows: readonly (readonly Part[])[];
  /** All of the picture. */
  readonly flows: readonly Flow[];
  readonly wordingOf: (part: Part) => Wording;
  /** The part above which a ghost stands, in each layer. */
  readonly isBelowGhost: (part: Part) => boolean;
}

/** Stacks the rows of a column: each as high as what is written in it, and between two of them as much as their arrows need. */
export function columnOf(input: ColumnInput): Column {
  const { stack, side, rows } = input;
  const foot = FOOT.arrow + 2 * FOOT.line;
  const building = new Building(input, foot);
  for (const [index, row] of rows.entries()) building.add(row, rows[index + 1]);
  return { stack, side, rows, foot, ...building.built() };
}

class Building {
  private up: number;
  private readonly placed = new Map<string, Placed>();
  private readonly forks: Fork[] = [];
  private readonly frames: LayerFrame[] = [];
  private readonly ghosts: { layer: number; bottom: number }[] = [];
  private frameBottom = 0;

  constructor(private readonly input: ColumnInput, foot: number) {
    this.up = foot;
  }

  add(row: readonly Part[], next: readonly Part[] | undefined): void {
    if (this.placed.size === 0 && isFramed(row)) this.openFrame();
    this.up += this.entryOf(row);
    this.place(row, next);
    this.leave(row, next);
  }

  built(): Pick<Column, 'placed' | 'forks' | 'frames' | 'ghosts' | 'top'> {
    return { placed: this.placed, forks: this.forks, frames: this.frames, ghosts: this.ghosts, top: this.up };
  }

  private place(row: readonly Part[], next: readonly Part[] | undefined): void {
    const width = row.length === 1 ? BOX.width : (BOX.width - BOX.apart) / 2;
    const height = Math.max(...row.map((part) => heightOf(part, this.input.wordingOf(part))));
    for (const [index, part] of row.entries()) {
      const middle = row.length === 1 ? 0 : (index === 0 ? -1 : 1) * (width + BOX.apart) / 2;
      const form = formOf(part);
      this.placed.set(part.id, {
        part, form, ...widths(form, middle, width), middle, bottom: this.up, top: this.up + height,
        wording: this.input.wordingOf(part), saysShape: saysShape(part, row) || next === undefined || ends(row, next) || (isFramed(next) && !isFramed(row)),
      });
    }
    this.up += height;
  }

  /** What stands between this row and the next, upwards: the size of what flows, the frames' edges, a ghost, the forks of lines. */
  private leave(row: readonly Part[], next: readonly Part[] | undefined): void {
    const [closes, opens] = [ends(row, next), next !== undefined && isFramed(next) && (ends(row, next) || !isFramed(row))];
    const ghost = row.some(this.input.isBelowGhost);
    const shape = row.some(({ id }) => this.placed.get(id)?.saysShape === true) && !closes ? EXIT.shape : 0;
    const forksApart = opens || ghost || this.goesAcross(row);
    if (closes) this.closeFrame(row);
    if (forksApart) this.up += shape;
    if (closes && next !== undefined) this.up += FRAME.between;
    if (opens) this.openFrame();
    if (ghost) this.haunt(row);
    const before = this.up;
    this.forkOff(row);
    if (!forksApart) this.up = Math.max(this.up, before + shape);
  }

  private openFrame(): void {
    this.frameBottom = this.up;
    this.up += FRAME.below;
  }

  private closeFrame(row: readonly Part[]): void {
    this.up += FRAME.above;
    this.frames.push({ layer: layerOf(row) ?? 0, bottom: this.frameBottom, top: this.up });
  }

  private haunt(row: readonly Part[]): void {
    this.ghosts.push({ layer: layerOf(row) ?? 0, bottom: this.up });
    this.up += GHOST.height + 4;
  }

  /** In the order in which they leave: past other boxes first, across to another column last. */
  private forkOff(row: readonly Part[]): void {
    const leaving = this.input.flows.filter(({ from, way }) => way !== 'near' && row.includes(from));
    const beside = leaving.filter(({ way }) => way !== 'across').map(({ from, to, role }) => ({ from: from.id, key: `${to.id} ${role}`, height: EXIT.fork }));
    const across = ['keys', 'values'].flatMap((role) => leaving.filter((flow) => flow.way === 'across' && flow.role === role).slice(0, 1).map(({ from }) => ({ from: from.id, key: role, height: EXIT.role })));
    const others = leaving.filter(({ way, role }) => way === 'across' && role !== 'keys' && role !== 'values').map(({ from, to, role }) => ({ from: from.id, key: `${to.id} ${role}`, height: EXIT.fork }));
    for (const { from, key, height } of [...beside, ...others, ...across]) {
      this.forks.push({ from, key, up: this.up + height / 2 });
      this.up += height;
    }
  }

  private goesAcross(row: readonly Part[]): boolean {
    return this.input.flows.some(({ from, way }) => way === 'across' && row.includes(from));
  }

  private entryOf(row: readonly Part[]): number {
    return Math.max(...row.map((part) => entryHeight(part, this.input.flows)));
  }
}

function layerOf(row: readonly Part[] | undefined): number | undefined {
  return row?.[0]?.layer;
}

function isFramed(row: readonly Part[]): boolean {
  return (layerOf(row) ?? 0) > 0;
}

/** Whether a frame closes between them. */
function ends(row: readonly Part[], next: readonly Part[] | undefined): boolean {
  return isFramed(row) && layerOf(next) !== layerOf(row);
}

function widths(form: NodeForm, middle: number, width: number): Pick<Placed, 'x' | 'width'> {
  if (form === 'sum') return { x: middle - SUM / 2, width: SUM };
  return form === 'addend' ? { x: middle - width / 2 - ADDEND, width: (width + SUM) / 2 + ADDEND } : { x: middle - width / 2, width };
}

/** How far what is added stands out to the left: its name and its hatch need the room. */
const ADDEND = 6;

function formOf({ operation }: Part): NodeForm {
  if (operation === undefined) return 'fold';
  if (operation.kind === 'add') return 'sum';
  return operation.kind === 'positions' || operation.kind === 'segments' ? 'addend' : 'box';
}

function heightOf(part: Part, { subtitle }: Wording): number {
  const form = formOf(part);
  if (form === 'sum' || form === 'addend') return SUM;
  if (form === 'fold') return BOX.fold;
  return subtitle === undefined ? BOX.one : BOX.two;
}

const KEEPS_SHAPE: readonly string[] = ['norm', 'add', 'segments'];

function saysShape({ operation }: Part, row: readonly Part[]): boolean {
  return operation === undefined || row.length > 1 || !KEEPS_SHAPE.includes(operation.kind);
}

const ROLES: readonly string[] = ['queries', 'keys', 'values'];

/** The ways by which attention is fed, from the lowest level beneath its box to the highest. */
export function levelsInto(part: Part, flows: readonly Flow[]): readonly string[] {
  const into = flows.filter(({ to, role }) => to.id === part.id && ROLES.includes(role));
  const near = into.some(({ way }) => way === 'near') ? ['near'] : [];
  return [...near, ...['queries', 'keys', 'values'].filter((wanted) => into.some(({ role, way }) => role === wanted && way !== 'near'))];
}

function entryHeight(part: Part, flows: readonly Flow[]): number {
  if (part.operation?.kind !== 'attention') return ENTRY.head;
  return ENTRY.letters + ENTRY.level * Math.max(0, levelsInto(part, flows).length - 1);
}

/** How far lines beside the boxes reach. */
export function reachOf(lanes: number): number {
  return lanes === 0 ? 0 : LANE.first + LANE.next * (lanes - 1);
}
