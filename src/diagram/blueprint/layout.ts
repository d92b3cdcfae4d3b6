import type { Trace } from '../../model/trace';
import type { Point } from '../panel';
import type { Blueprint, BlueprintLine, BlueprintNode, BlueprintText, Box, Ghost, Wording } from './blueprint';
import { columnOf, reachOf, type Column, type Extent } from './column';
import { flowsOf, rowsOf, type Flow } from './flow';
import { belowGhosts, ghostsOf, lackingIn } from './ghosts';
import { lanesOf, spanOf } from './lanes';
import { BOX, EDGE, FOOT, FRAME, GHOST, GUTTER, RESULT } from './measures';
import { nodeOf, partWording } from './nodes';
import { partsOf, stacksIn, type IsOpen } from './parts';
import { gutterLanes, routesOf, type Standing } from './routes';
import { textsOf } from './texts';

interface Placing extends Standing {
  readonly extent: Extent;
}

/**
 * Lays out what ran: a column for each stack, its operations from bottom to top, arrows from each to those that take its output.
 * A pure function of the trace: several can stand side by side.
 */
export function blueprintOf(trace: Trace, isOpen: IsOpen): Blueprint {
  const parts = partsOf(trace.operations, isOpen);
  const stacks = stacksIn(trace.operations);
  const rows = stacks.map((stack) => rowsOf(parts.filter((part) => part.stack === stack)));
  const flows = flowsOf(rows);
  const ghosts = belowGhosts(trace.operations);
  const wordings = new Map(parts.map((part) => [part, partWording(trace, part)]));
  const columns = stacks.map((stack, index) => columnOf({
    stack, side: sideOf(stacks, index), rows: rows[index] ?? [], flows,
    wordingOf: (part) => wordings.get(part) ?? NO_WORDS, isBelowGhost: ({ id }) => ghosts.has(id),
  }));
  return drawn(trace, placed(columns, flows, lackingIn(trace.operations) === 'encoder' ? GHOST.width + GHOST.gap : EDGE), flows);
}

const NO_WORDS: Wording = { title: '' };

/** An encoder's lines run on its left, a decoder's on its right: K and V pass between them. */
function sideOf(stacks: readonly string[], index: number): -1 | 1 {
  return index === 0 && !(stacks.length === 1 && stacks[0] === 'decoder') ? -1 : 1;
}

function placed(columns: readonly Column[], flows: readonly Flow[], start: number): readonly Placing[] {
  let edge = start;
  return columns.map((column, index) => {
    const lanes = lanesOf(column, flows);
    const extent = extentOf(column, lanes);
    const gutter = edge + GUTTER.first;
    if (index > 0) edge += gutterWidth(flows);
    const x = edge + extent.left;
    edge = x + extent.right;
    return { column, x, lanes, gutter, extent };
  });
}

function gutterWidth(flows: readonly Flow[]): number {
  const lanes = gutterLanes(flows);
  return lanes === 0 ? GUTTER.empty : GUTTER.first + GUTTER.next * (lanes - 1) + GUTTER.last;
}

function extentOf({ side }: Column, lanes: ReadonlyMap<Flow, number>): Extent {
  const plain = BOX.width / 2 + FRAME.beside;
  const reach = plain + reachOf(lanes.size === 0 ? 0 : Math.max(...lanes.values()) + 1);
  return side < 0 ? { left: reach, right: plain } : { left: plain, right: reach };
}

/** Everything in its place, heights still upwards, then turned over. */
function drawn(trace: Trace, placings: readonly Placing[], flows: readonly Flow[]): Blueprint {
  const { lines, marks } = routesOf(placings, flows);
  const ended = placings.filter(({ column }) => !flows.some(({ from, way }) => way === 'across' && from.id === column.rows.at(-1)?.[0]?.id));
  const edge = Math.max(...placings.map(({ x, extent }) => x + extent.right));
  const lacking = lackingIn(trace.operations);
  const haunted = placings.map(({ column, x }) => ghostsOf(lacking, column, x, edge));
  const height = Math.max(...placings.map(({ column: { top } }) => top + RESULT.arrow + RESULT.line)) + EDGE;
  const turn = turning(height);
  return {
    width: edge + (lacking === 'decoder' ? GHOST.gap + GHOST.width : EDGE), height,
    nodes: placings.flatMap(({ column, x }) => [...column.placed.values()].map((one) => turn.box(nodeOf(trace, one, x)))),
    lines: [...placings.flatMap(entering), ...lines, ...ended.flatMap(leaving)].map(turn.line),
    marks: marks.map((mark) => ({ ...mark, middle: height - mark.middle })),
    texts: [...placings.flatMap((placing) => textsOf({ trace, ...placing, spans: [...placing.lanes.keys()].map((flow) => spanOf(placing.column, flow, flows)), ends: ended.includes(placing) })), ...haunted.flatMap(({ texts }) => texts)].map(turn.text),
    frames: placings.flatMap(({ column: { frames }, x, extent }) => frames.map(({ bottom, top }) => turn.box({ x: x - extent.left, y: bottom, width: extent.left + extent.right, height: top - bottom }))),
    ghosts: haunted.flatMap((one) => one.ghosts).map(turn.ghost),
  };
}

const PLAIN = { tone: 'plain', headed: true, forked: false, delayed: false } as const;

/** From the tokens into what takes nothing else. */
function entering({ column: { rows, placed: places, foot }, x }: Placing): BlueprintLine[] {
  return (rows[0] ?? []).filter(({ inputs }) => inputs.length === 0).flatMap(({ id }) => {
    const place = places.get(id);
    if (place === undefined) return [];
    return [{ ...PLAIN, to: id, points: [{ x: x + place.middle, y: foot - FOOT.arrow }, { x: x + place.middle, y: place.bottom }] }];
  });
}

/** From what nobody takes any more out of the picture. */
function leaving({ column: { rows, placed: places, top }, x }: Placing): BlueprintLine[] {
  return (rows.at(-1) ?? []).flatMap(({ id }) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ ...PLAIN, from: id, points: [{ x: x + place.middle, y: place.top }, { x: x + place.middle, y: top + RESULT.arrow - 2 }] }];
  });
}

/** From heights upwards to pixels from the top. */
function turning(height: number) {
  const point = ({ x, y }: Point): Point => ({ x, y: height - y });
  return {
    box: <Turned extends Box>(box: Turned): Turned => ({ ...box, y: height - box.y - box.height }),
    line: (line: BlueprintLine): BlueprintLine => ({ ...line, points: line.points.map(point) }),
    text: (text: BlueprintText): BlueprintText => ({ ...text, middle: height - text.middle }),
    ghost: (ghost: Ghost): Ghost => ({ ...ghost, y: height - ghost.y - ghost.height, lines: ghost.lines.map(({ tone, points }) => ({ tone, points: points.map(point) })) }),
  };
}

/** A node by its id. */
export function nodeIn({ nodes }: Blueprint, id: string | undefined): BlueprintNode | undefined {
  return id === undefined ? undefined : nodes.find((node) => node.id === id);
}
