import { describeWeights } from '../description';
import { Footer, type FooterEntry } from '../footer';
import { spotOf, type Spot } from '../interaction/spot';
import type { ArrowKey, Panel, Point } from '../panel';
import type { Shown } from '../shown';
import { SideGround } from '../side';
import { numberFormat } from '../text/number';
import { columnAt, geometryOf, GUTTER, MOST_COLUMNS, MOST_UNITS, type Geometry } from './geometry';
import { InFocus } from './in-focus';
import type { Recurrence } from './recurrence';
import { Gutter, StillPicture } from './still';
import { largestIn } from './strips';

/** States in a row, handed on from word to word; for the row in focus, how it looks at the source and what it takes from there. */
export function unrolledPanel(shown: Shown, recurrence: Recurrence, badges: readonly FooterEntry[]): Panel {
  const { forward, backward, states, attended, contexts, start } = recurrence;
  const full = largestIn([forward, backward, states, attended, contexts, start]);
  const footer = [...remarks(recurrence, full), ...badges];
  const geometry = geometryOf(recurrence, footer);
  return {
    id: 'unrolled',
    name: 'Unrolled: states one after another',
    description: `${recurrence.source.length} words are read and ${recurrence.fed.length} are fed to the decoder, a state for each. ${describeWeights(shown)}`,
    width: geometry.width,
    height: geometry.height,
    opensAt: geometry.steps[shown.focus + 1]?.x ?? 0,
    picture: (prefix) => (
      <>
        <StillPicture recurrence={recurrence} geometry={geometry} full={full} />
        <Footer entries={footer} width={geometry.width} top={geometry.footer} prefix={prefix} />
      </>
    ),
    overlay: (spot) => <InFocus shown={shown} recurrence={recurrence} geometry={geometry} full={full} spot={spot} />,
    spotAt: (point) => spotAt(geometry, point),
    cellAt: (point, query) => cellAt(geometry, point, query),
    walk: (from, key) => walk(shown, geometry, from, key),
    side: {
      width: GUTTER,
      picture: () => (
        <>
          <SideGround width={GUTTER} top={0} bottom={geometry.footer} />
          <Gutter recurrence={recurrence} geometry={geometry} />
        </>
      ),
    },
    placeOf: ({ query, key }) => placeOf(geometry, query === undefined && key !== undefined ? geometry.source[key]?.x : geometry.steps[(query ?? shown.focus) + 1]?.x),
  };
}

function remarks({ source, fed, forward, states }: Recurrence, full: number): FooterEntry[] {
  const most = numberFormat([full])(full);
  const longest = Math.max(source.length, fed.length);
  const widest = Math.max(forward.columns, states.columns);
  return [
    { kind: 'scale', role: 'key', text: `states: −${most} to ${most}`, signed: true },
    ...(longest > MOST_COLUMNS ? [{ kind: 'remark', text: `the first ${MOST_COLUMNS} of ${longest} words` } as const] : []),
    ...(widest > MOST_UNITS ? [{ kind: 'remark', text: `the first ${MOST_UNITS} of ${widest} numbers of each state` } as const] : []),
  ];
}

/** Above the line where the contexts begin a word that is read, below it a step. */
function spotAt(geometry: Geometry, { x, y }: Point): Spot {
  if (x < 0 || y < 0 || x > geometry.width || y > geometry.footer) return {};
  if (y < geometry.weights + 9) return spotOf({ key: columnAt(geometry.source, x) });
  return spotOf({ query: Math.max(0, columnAt(geometry.steps, x) - 1) });
}

/** A bar, its score above it and its weight beneath it are of the row that is held. */
function cellAt({ source, scores, weights }: Geometry, { x, y }: Point, query: number): Spot | undefined {
  return y < scores - 9 || y > weights + 9 ? undefined : spotOf({ query, key: columnAt(source, x) }, 'weights');
}

/** Left and right from word to word; up to the source, down to the steps. */
function walk({ focus }: Shown, { source, steps }: Geometry, from: Spot, key: ArrowKey): Spot {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const inSource = from.query === undefined && from.key !== undefined;
  if (key === 'ArrowUp') return spotOf({ key: from.key ?? 0 });
  if (key === 'ArrowDown') return spotOf({ query: from.query ?? focus });
  if (inSource) return spotOf({ key: bounded((from.key ?? 0) + step, source.length) });
  return spotOf({ query: bounded((from.query ?? focus) + step, steps.length - 1) });
}

function bounded(position: number, count: number): number {
  return Math.min(count - 1, Math.max(0, position));
}

function placeOf(geometry: Geometry, x: number | undefined): Point {
  return { x: x ?? 0, y: geometry.states };
}
