import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Near } from '../panel';
import type { Zooming } from '../interaction/zooming';

interface Props {
  readonly near: Near;
  readonly zooming: Zooming;
  /** Of the picture. */
  readonly name: string;
}

/** Nearer, further, all of it. Their room is there before they are: a page without scripts has nothing to press. */
export function ZoomButtons({ near, zooming: { viewport, zoom, whole }, name }: Props): VNode {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const { nearness } = viewport;
  return (
    <div class="attn-zoom" role="group" aria-label={`Zoom of ${name}`}>
      {live && (
        <>
          <span class="attn-player-buttons">
            <Press name="Zoom out" sign="−" idle={nearness === 0} onPress={() => zoom(1 / 2)} />
            <Press name="Zoom in" sign="+" idle={nearness === 1} onPress={() => zoom(2)} />
            <Press name="Fit all of it" sign="Fit" idle={nearness === 0} onPress={whole} />
          </span>
          <span class="attn-zoom-part" role="status">{nearness === 0 ? 'Ctrl or ⌘ and wheel, or pinch, to zoom' : near.part(viewport)}</span>
        </>
      )}
    </div>
  );
}

interface PressProps {
  readonly name: string;
  readonly sign: string;
  readonly idle: boolean;
  readonly onPress: () => void;
}

/** One that has nothing to do keeps the focus all the same. */
function Press({ name, sign, idle, onPress }: PressProps): VNode {
  return <button type="button" class="attn-zoom-button" aria-label={name} title={name} aria-disabled={idle} onClick={() => !idle && onPress()}>{sign}</button>;
}
