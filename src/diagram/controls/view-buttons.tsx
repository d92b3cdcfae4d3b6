import type { VNode } from 'preact';
import { views as sentences, type ViewId } from '../../block/views';
import type { View } from '../views/view';

interface Props {
  readonly views: readonly View<ViewId>[];
  readonly shown: readonly ViewId[];
  readonly onShow: (views: readonly ViewId[]) => void;
}

/** Switches views on and off; the last one stays on. */
export function ViewButtons({ views, shown, onShow }: Props): VNode {
  return (
    <div class="attn-view-buttons" role="group" aria-label="Views">
      {views.map(({ id, label }) => (
        <button key={id} type="button" class="attn-toggle" title={sentences[id]} aria-pressed={shown.includes(id)} onClick={() => onShow(switched(views, shown, id))}>
          {label}
        </button>
      ))}
    </div>
  );
}

function switched(views: readonly View<ViewId>[], shown: readonly ViewId[], id: ViewId): readonly ViewId[] {
  if (!shown.includes(id)) return views.map((view) => view.id).filter((other) => other === id || shown.includes(other));
  return shown.length > 1 ? shown.filter((other) => other !== id) : shown;
}
