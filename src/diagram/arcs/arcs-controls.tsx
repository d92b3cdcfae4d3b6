import type { VNode } from 'preact';
import { RadioGroup } from '../controls/radio-group';
import type { ChangeView } from '../controls/view-state';
import { percent } from '../text/number';
import { SHARES } from './pruning';

interface Props {
  readonly prefix: string;
  readonly share: number;
  readonly together: boolean;
  readonly heads: number;
  readonly change: ChangeView;
}

/** How much of each row's attention is drawn, and whether of all heads. */
export function ArcsControls({ prefix, share, together, heads, change }: Props): VNode {
  const options = SHARES.map((each) => ({ id: String(each), label: each === 1 ? 'all' : percent(each) }));
  return (
    <div class="attn-toolbar">
      <span class="attn-control">
        <span class="attn-control-name" aria-hidden="true">Lines</span>
        <RadioGroup name="Share of each row's attention that is drawn" idPrefix={`${prefix}-share`} options={options} chosen={String(share)} onChoose={({ id }) => change({ share: Number(id) })} />
      </span>
      {heads > 1 && <button type="button" class="attn-toggle attn-try" aria-pressed={together} onClick={() => change({ together: !together })}>All heads</button>}
    </div>
  );
}
