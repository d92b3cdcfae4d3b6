import type { TargetedInputEvent, VNode } from 'preact';
import type { Clock } from './clock';

/** Drawn on 16 × 16; letters for it are missing in many fonts. */
const ICONS = {
  start: 'M3 3h2v10H3zM13 3v10L6 8z',
  back: 'M11 3v10L4 8z',
  play: 'M4 2.5v11L13 8z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  forward: 'M5 3v10l7-5z',
  end: 'M11 3h2v10h-2zM3 3v10l7-5z',
} as const;

/** Steps through time, forth and back. */
export function Player({ clock }: { readonly clock: Clock }): VNode {
  const { step, last, playing, go, toggle } = clock;
  const move = (event: TargetedInputEvent<HTMLInputElement>): void => go(Number(event.currentTarget.value));
  return (
    <div class="attn-player" role="group" aria-label="Steps in time">
      <span class="attn-player-buttons">
        <Press name="To the start" icon="start" onPress={() => go(0)} />
        <Press name="One step back" icon="back" onPress={() => go(step - 1)} />
        <Press name={playing ? 'Pause' : 'Play'} icon={playing ? 'pause' : 'play'} onPress={toggle} />
        <Press name="One step forward" icon="forward" onPress={() => go(step + 1)} />
        <Press name="To the end" icon="end" onPress={() => go(last)} />
      </span>
      <input class="attn-player-slider" type="range" min={0} max={last} value={step} aria-label="Step" aria-valuetext={`step ${step} of ${last}`} onInput={move} />
      <span class="attn-player-step" aria-hidden="true">{`${step} / ${last}`}</span>
    </div>
  );
}

function Press({ name, icon, onPress }: { readonly name: string; readonly icon: keyof typeof ICONS; readonly onPress: () => void }): VNode {
  return (
    <button type="button" class="attn-player-button" aria-label={name} title={name} onClick={onPress}>
      <svg class="attn-icon" width={16} height={16} viewBox="0 0 16 16" aria-hidden="true"><path d={ICONS[icon]} /></svg>
    </button>
  );
}
