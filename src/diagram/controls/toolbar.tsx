import type { VNode } from 'preact';
import type { ViewId } from '../../block/views';
import type { SiteChoice } from '../../model/site-choice';
import type { View } from '../views/view';
import { RadioGroup } from './radio-group';
import { ViewButtons } from './view-buttons';

interface Props {
  readonly idPrefix: string;
  readonly choices: readonly SiteChoice[];
  readonly chosen: string | undefined;
  readonly onChoose: (choice: SiteChoice) => void;
  readonly heads: number;
  readonly head: number;
  readonly onHead: (head: number) => void;
  /** Those that have something to draw. */
  readonly views: readonly View<ViewId>[];
  readonly shownViews: readonly ViewId[];
  readonly onViews: (views: readonly ViewId[]) => void;
  /** What keeps a choice from being made. */
  readonly notice: string | undefined;
}

/** What the reader can change about the picture; a control with nothing to choose from is not there. */
export function Toolbar({ idPrefix, choices, chosen, onChoose, heads, head, onHead, views, shownViews, onViews, notice }: Props): VNode {
  return (
    <div class="attn-toolbar">
      {choices.length > 1 && (
        <RadioGroup
          name="What attends to what"
          idPrefix={`${idPrefix}-site`}
          options={choices}
          chosen={chosen}
          onChoose={({ id }) => choices.filter((choice) => choice.id === id).forEach(onChoose)}
        />
      )}
      {heads > 1 && (
        <span class="attn-control">
          <span class="attn-control-name" aria-hidden="true">Head</span>
          <RadioGroup name="Head" idPrefix={`${idPrefix}-head`} options={headOptions(heads)} chosen={String(head)} onChoose={({ id }) => onHead(Number(id))} />
        </span>
      )}
      <ViewButtons views={views} shown={shownViews} onShow={onViews} />
      <p class="attn-notice" role="status">{notice}</p>
    </div>
  );
}

/** Heads count from 1 as people say them; ids are positions. */
function headOptions(heads: number) {
  return Array.from({ length: heads }, (_, head) => ({ id: String(head), label: String(head + 1) }));
}
