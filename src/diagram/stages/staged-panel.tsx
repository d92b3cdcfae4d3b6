import type { Panel } from '../panel';

/** How far a stage's picture is, seen from the stage on screen. */
export type Place = 'here' | 'fed' | 'before' | 'later' | 'resting';

/** A stage's picture: its own stands out, and so do those that it is worked out from; what comes later lies under a veil, so that nothing moves. */
export function stagedPanel(panel: Panel, place: Place): Panel {
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
