import { BADGE_SIDE } from '../badge';
import type { Point } from '../panel';
import type { BlueprintLine, LineTone, RoleMark } from './blueprint';
import type { Column, Placed } from './column';
import type { Flow } from './flow';
import { entryUp, forkUp, isAttention, isRole, levelUp, type AttentionRole } from './lanes';
import { BOX, ENTRY, GUTTER, LANE, PORT } from './measures';

/** A column, where its middle stands, and who runs beside it. Heights count upwards here. */
export interface Standing {
  readonly column: Column;
  readonly x: number;
  readonly lanes: ReadonlyMap<Flow, number>;
  /** Where the lines from the column before it run. */
  readonly gutter: number;
}

export interface Routes {
  readonly lines: readonly BlueprintLine[];
  readonly marks: readonly RoleMark[];
}

const MARKS = { queries: 'query', keys: 'key', values: 'value' } as const;
/** V, K and Q from left to right, as in the paper. */
const PORTS: Readonly<Record<AttentionRole, number>> = { values: -PORT, keys: 0, queries: PORT };

/** All arrows, as lines with right angles. */
export function routesOf(standings: readonly Standing[], flows: readonly Flow[]): Routes {
  const router = new Router(standings, flows);
  for (const flow of flows) router.route(flow);
  return router.routes();
}

class Router {
  private readonly lines: BlueprintLine[] = [];
  private readonly marks: RoleMark[] = [];

  constructor(private readonly standings: readonly Standing[], private readonly flows: readonly Flow[]) {}

  routes(): Routes {
    return { lines: [...this.stems(), ...this.lines], marks: this.marks };
  }

  route(flow: Flow): void {
    const [source, target] = [this.find(flow.from.id), this.find(flow.to.id)];
    if (isRole(flow.role) && isAttention(target.placed)) this.toAttention(flow, flow.role, source, target);
    else if (flow.way === 'near') this.upwards(flow, source, target);
    else this.fromTheSide(flow, source, target);
  }

  /** Straight up; out of a wide box into half of a row with one bend. */
  private upwards(flow: Flow, source: Found, target: Found): void {
    const [from, into] = [source.x, target.placed.width < BOX.width / 2 + 1 && target.placed.form === 'box' ? target.x : source.x];
    const { bottom } = target.placed;
    const bend = bottom - ENTRY.head;
    const points = from === into ? [] : [{ x: from, y: bend }, { x: into, y: bend }];
    this.draw(flow, 'plain', [{ x: from, y: source.placed.top }, ...points, { x: into, y: bottom }], { headed: true });
  }

  private fromTheSide(flow: Flow, source: Found, target: Found): void {
    const up = entryUp(target.placed, flow, this.flows);
    const isLeft = flow.way === 'across' || target.standing.column.side < 0;
    const { x, width } = target.placed;
    const edge = { x: target.standing.x + (isLeft ? x : x + width), y: up };
    const tone = isRole(flow.role) ? MARKS[flow.role] : 'plain';
    this.draw(flow, tone, [...this.leaving(flow, source, target, up), edge], { headed: true, forked: true });
  }

  /** Up through a letter into the box. What all three share forks right beneath it. */
  private toAttention(flow: Flow, role: AttentionRole, source: Found, target: Found): void {
    const { bottom } = target.placed;
    const port = target.x + PORTS[role];
    const level = levelUp(target.placed, flow.way === 'near' ? 'near' : role, this.flows);
    const start = flow.way === 'near' ? [{ x: source.x, y: level }] : this.leaving(flow, source, target, level);
    const letter = bottom - ENTRY.head;
    this.draw(flow, MARKS[role], [...start, { x: port, y: level }, { x: port, y: letter - BADGE_SIDE }], { forked: true });
    this.draw(flow, MARKS[role], [{ x: port, y: letter }, { x: port, y: bottom }], { headed: true, forked: true });
    this.marks.push({ role: MARKS[role], x: port - BADGE_SIDE / 2, middle: letter - BADGE_SIDE / 2 });
  }

  /** From the fork above the source, sideways, and along its lane to the height where it is needed. */
  private leaving(flow: Flow, source: Found, target: Found, up: number): Point[] {
    const fork = forkUp(source.standing.column, flow);
    if (flow.way !== 'across') {
      const lane = this.laneX(target.standing, flow);
      return [{ x: source.x, y: fork }, { x: lane, y: fork }, { x: lane, y: up }];
    }
    const lane = target.standing.gutter + gutterLane(flow, this.flows) * GUTTER.next;
    if (!isRole(flow.role)) return [{ x: source.x, y: fork }, { x: lane, y: fork }, { x: lane, y: up }];
    return [this.lettered(flow, flow.role, source, fork), { x: lane, y: fork }, { x: lane, y: up }];
  }

  /** The letter beside the fork, once for all who take K or V from here; where the line goes on. */
  private lettered(flow: Flow, role: AttentionRole, source: Found, fork: number): Point {
    const left = source.x + LETTER_AT;
    const mark = { role: MARKS[role], x: left, middle: fork };
    if (!this.marks.some(({ x, middle }) => x === mark.x && middle === mark.middle)) {
      this.marks.push(mark);
      this.draw(flow, MARKS[role], [{ x: source.x, y: fork }, { x: left, y: fork }], { forked: true });
    }
    return { x: left + BADGE_SIDE, y: fork };
  }

  private laneX({ column: { side }, x, lanes }: Standing, flow: Flow): number {
    return x + side * (BOX.width / 2 + LANE.first + LANE.next * (lanes.get(flow) ?? 0));
  }

  private draw(flow: Flow, tone: LineTone, points: readonly Point[], { headed = false, forked = false }): void {
    this.lines.push({ from: flow.from.id, to: flow.to.id, points: withoutRepeats(points), tone, headed, forked, delayed: flow.way === 'back' });
  }

  /** From the top of each source to its highest fork. */
  private stems(): BlueprintLine[] {
    return this.standings.flatMap(({ column: { placed } }) => [...placed.values()].flatMap(({ part, top }): BlueprintLine[] => {
      const highest = Math.max(...this.flows.filter(({ from }) => from.id === part.id).map((flow) => this.forkOf(flow)));
      if (highest === -Infinity) return [];
      const { x } = this.find(part.id);
      return [{ from: part.id, points: [{ x, y: top }, { x, y: highest }], tone: 'plain', headed: false, forked: false, delayed: false }];
    }));
  }

  private forkOf(flow: Flow): number {
    const [source, target] = [this.find(flow.from.id), this.find(flow.to.id)];
    if (flow.way !== 'near') return forkUp(source.standing.column, flow);
    return isRole(flow.role) && isAttention(target.placed) ? levelUp(target.placed, 'near', this.flows) : -Infinity;
  }

  private find(id: string): Found {
    for (const standing of this.standings) {
      const placed = standing.column.placed.get(id);
      if (placed !== undefined) return { standing, placed, x: standing.x + placed.middle };
    }
    throw new Error(`${id} stands in no column`);
  }
}

interface Found {
  readonly standing: Standing;
  readonly placed: Placed;
  /** Where arrows leave and enter. */
  readonly x: number;
}

const LETTER_AT = 24;

/** K and V have a lane each for all who take them; other arrows run further out. */
function gutterLane(flow: Flow, flows: readonly Flow[]): number {
  if (flow.role === 'keys') return 0;
  if (flow.role === 'values') return 1;
  return 2 + flows.filter(({ way, role }) => way === 'across' && !isRole(role)).indexOf(flow);
}

/** How many lines run between two columns. */
export function gutterLanes(flows: readonly Flow[]): number {
  const lanes = flows.filter(({ way }) => way === 'across').map((flow) => gutterLane(flow, flows));
  return lanes.length === 0 ? 0 : Math.max(...lanes) + 1;
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter(({ x, y }, index) => index === 0 || points[index - 1]?.x !== x || points[index - 1]?.y !== y);
}
