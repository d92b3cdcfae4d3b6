import type { TargetedInputEvent, TargetedKeyboardEvent, VNode } from 'preact';
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

const SPEEDS: Readonly<Record<string, number>> = { 'half speed': 0.5, 'normal speed': 1, 'double speed': 2 };

/** Steps through what happens one after another, forth and back; arrow keys do so too, anywhere in it. */
export function Player({ clock, name }: { readonly clock: Clock; readonly name: string }): VNode {
  const { step, first, last } = clock;
  const move = (event: TargetedInputEvent<HTMLInputElement>): void => clock.go(Number(event.currentTarget.value));
  return (
    <div class="attn-player" role="group" aria-label={name} onKeyDown={(event) => stepped(event, clock)}>
      <Buttons clock={clock} />
      <input class="attn-player-slider" type="range" min={first} max={last} value={step} aria-label="Step" aria-valuetext={`step ${step} of ${last}`} onInput={move} />
      <span class="attn-player-step" aria-hidden="true">{`${step} / ${last}`}</span>
      <Speeds clock={clock} />
    </div>
  );
}

function Buttons({ clock: { step, first, last, playing, go, toggle } }: { readonly clock: Clock }): VNode {
  return (
    <span class="attn-player-buttons">
      <Press name="To the start" icon="start" onPress={() => go(first)} />
      <Press name="One step back" icon="back" onPress={() => go(step - 1)} />
      <Press name={playing ? 'Pause' : 'Play'} icon={playing ? 'pause' : 'play'} onPress={toggle} />
      <Press name="One step forward" icon="forward" onPress={() => go(step + 1)} />
      <Press name="To the end" icon="end" onPress={() => go(last)} />
    </span>
  );
}

function Speeds({ clock: { speed, setSpeed } }: { readonly clock: Clock }): VNode {
  return (
    <select class="attn-player-speed" aria-label="Speed" value={String(speed)} onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
      {Object.entries(SPEEDS).map(([label, value]) => <option key={value} value={String(value)}>{label}</option>)}
    </select>
  );
}

function Press({ name, icon, onPress }: { readonly name: string; readonly icon: keyof typeof ICONS; readonly onPress: () => void }): VNode {
  return (
    <button type="button" class="attn-player-button" aria-label={name} title={name} onClick={onPress}>
      <svg class="attn-icon" width={16} height={16} viewBox="0 0 16 16" aria-hidden="true"><path d={ICONS[icon]} /></svg>
    </button>
  );
}

/** Left and right are time. The list of speeds and the slider keep their own arrow keys. */
export function stepped(event: TargetedKeyboardEvent<HTMLElement>, { step, go }: Clock): void {
  if (event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
  if (isField(event.target)) return;
  go(event.key === 'ArrowLeft' ? step - 1 : step + 1);
  event.preventDefault();
  event.stopPropagation();
}

function isField(target: EventTarget | null): boolean {
  return target !== null && 'tagName' in target && (target.tagName === 'SELECT' || target.tagName === 'INPUT');
}
