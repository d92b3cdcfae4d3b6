import type { Panel } from '../panel';
import type { Staging } from './staging';

/** A picture of one step of the pipeline. */
export interface Stage extends Panel {
  readonly stage: string;
  /** Its picture where the last one, which says where the numbers come from, may be out of sight. */
  readonly alone?: () => Panel | undefined;
}

export function isStage(panel: Panel): panel is Stage {
  return panel.stage !== undefined;
}

/** How far a stage's picture is, seen from the stage on screen. */
export type Place = 'here' | 'fed' | 'before' | 'later' | 'resting';

interface Seen extends Pick<Staging, 'stage' | 'ids'> {
  readonly feeds: readonly string[];
}

export function placeOf(id: string, { stage, ids, feeds }: Seen): Place {
  if (stage === undefined) return 'resting';
  if (id === stage) return 'here';
  if (feeds.includes(id)) return 'fed';
  return ids.indexOf(id) < ids.indexOf(stage) ? 'before' : 'later';
}

/** A stage's picture: its own stands out, and so do those that it is worked out from; what comes later lies under a veil, so that nothing moves. */
export function stagedPanel(panel: Stage, place: Place): Stage {
  const { width, height, overlay, standsOut: _, ...others } = panel;
  const looks = { here: { standsOut: true }, fed: { feeds: true }, before: {}, later: {}, resting: {} };
  return {
    ...others, ...looks[place], width, height,
    overlay: (spot) => (
      <>
        {place === 'later' && <rect class="attn-veil attn-unreached" x={-2} y={-2} width={width + 4} height={height + 4} />}
        {place !== 'later' && overlay(spot)}
      </>
    ),
  };
}
