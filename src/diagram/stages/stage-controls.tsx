import type { ComponentChildren, VNode } from 'preact';
import { Player, stepped } from '../controls/player';
import { StageStrip } from './stage-strip';
import type { Staging } from './staging';

interface Props {
  readonly staging: Staging;
  /** Those that the stage on screen is worked out from. */
  readonly feeds: readonly string[];
  /** What is said of the stage on screen; nothing where all of them are shown. */
  readonly children: ComponentChildren;
}

/** The player, all stages in a row, and what happens at the one on screen. */
export function StageControls({ staging: { clock, ids, stage, goTo }, feeds, children }: Props): VNode {
  return (
    <>
      <Player clock={clock} name="Stages of the computation" />
      <div onKeyDownCapture={(event) => stepped(event, clock)}><StageStrip ids={ids} stage={stage} feeds={feeds} onStage={goTo} /></div>
      <p class="attn-stage-said" role="status" aria-live={clock.playing ? 'off' : 'polite'}>
        {stage === undefined ? `All ${ids.length} stages are shown. Play them, or press a stage, to follow one number through.` : children}
      </p>
    </>
  );
}
