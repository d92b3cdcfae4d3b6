import type { VNode } from 'preact';
import { commonHeads, commonLayers, shownIn } from '../comparison/readings';
import type { MenuItem } from '../controls/menu';
import { Toolbar } from '../controls/toolbar';
import { TrialForm } from '../controls/trial';
import type { Shown } from '../shown';
import { applicableViews } from '../views';
import type { WhatIfControl } from '../what-if/what-if';
import { WhatIfButton } from '../what-if/what-if-panel';
import type { DrawnBlock, Reader } from './reader';
import type { ShownViews } from './shown-views';
import { ready, useSiteChoice } from './site-choice';

interface Props {
  readonly block: DrawnBlock;
  readonly reader: Reader;
  readonly shown: Shown;
  readonly views: ShownViews;
  readonly whatIf: WhatIfControl | undefined;
  readonly items: readonly MenuItem[];
  /** What became of what was taken away or saved. */
  readonly said: VNode;
}

/** The controls of a block, and what comes of pressing them beneath. */
export function FigureToolbar({ block: { readings, blockId, request }, reader, shown: first, views, whatIf, items, said }: Props): VNode {
  const live = request !== undefined;
  const { choices, state: { tried }, change, onTry } = reader;
  const { lack, notice, pick, dismiss } = useSiteChoice(reader);
  const shown = shownIn(readings);
  return (
    <Toolbar
      idPrefix={blockId} choices={choices.map((choice) => ready(choice, { tried, live }))} chosen={first.site.id} onChoose={pick}
      layers={commonLayers(shown)} layer={first.site.layer} onLayer={(layer) => change({ layer })}
      heads={commonHeads(shown)} head={first.headIndex} onHead={(head) => change({ head })}
      views={applicableViews(first.trace)} shownViews={views.shown} onViews={(wanted) => change({ views: wanted })}
      toggles={whatIf && <WhatIfButton control={whatIf} />} more={items} notice={notice} onDismiss={dismiss}
    >
      {said}
      {live && lack?.choice.lacks === 'keys' && <TrialForm key={lack.choice.id} idPrefix={blockId} tried={tried?.keys} architecture={lack.choice.overrides.architecture} asked={lack.asked} onTry={(keys) => onTry(lack.choice, keys)} />}
    </Toolbar>
  );
}
