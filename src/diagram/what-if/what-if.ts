import { useState } from 'preact/hooks';
import type { Trace } from '../../model/trace';
import type { ViewState } from '../../model/view-state';
import type { ByHand, WhatIf, WrittenByHand } from '../../model/what-if';
import type { ChangeView } from '../controls/view-state';
import type { Editing } from '../interaction/editing';
import type { Shown } from '../shown';
import { sameHands } from './edits';
import { editingOf } from './hands';
import { useHistory } from './history';
import { handIn } from './lines';

/** What trying out needs of the block. */
export interface Trying {
  /** Without what the reader tries out. */
  readonly before: Trace;
  readonly written: WrittenByHand;
  /** The site that the block opens on: what it says without a scope is for that one. */
  readonly opening: string;
  /** How long the last run took, in milliseconds. */
  readonly cost: () => number;
}

export interface WhatIfControl {
  readonly on: boolean;
  readonly toggle: () => void;
  readonly hand: ByHand;
  readonly set: (hand: ByHand) => void;
  /** Absent where there is nothing to take back. */
  readonly undo: (() => void) | undefined;
  readonly startOver: (() => void) | undefined;
  /** Why a click changed nothing, or what a drag is about to do. */
  readonly notice: string | undefined;
  readonly editing: Editing;
}

interface Asked {
  readonly trying: Trying;
  readonly shown: Shown;
  readonly state: ViewState;
  readonly change: ChangeView;
}

/** Closing cells and changing scores by hand, with all that was changed before to go back to. */
export function useWhatIf(asked: Asked | undefined): WhatIfControl | undefined {
  const [on, setOn] = useState(asked?.state.whatIf !== undefined);
  const [notice, say] = useState<string>();
  const history = useHistory();
  if (asked === undefined) return undefined;
  const { trying, shown, state: { whatIf }, change } = asked;
  const own = ownHand(trying, shown);
  const hand = whatIf?.[shown.site.id] ?? own;
  const whatIfOf = (next: ByHand) => withoutOwn({ ...whatIf, [shown.site.id]: next }, shown.site.id, own);
  const go = (next: WhatIf | undefined) => {
    say(undefined);
    change({ whatIf: next });
  };
  const set = (next: ByHand, isClick = false) => {
    history.keep(whatIf, whatIfOf(next), isClick);
    go(whatIfOf(next));
  };
  /** While a cell is dragged nothing is kept to go back to. */
  const preview = (next: ByHand) => change({ whatIf: whatIfOf(next) });
  const startOver = () => {
    history.keep(whatIf, undefined);
    go(undefined);
  };
  return {
    on, toggle: () => setOn(!on), hand, set, notice,
    undo: history.undo && (() => go(history.undo?.())),
    startOver: whatIf && startOver,
    editing: editingOf({ shown, hand, set, preview, say, cost: trying.cost }),
  };
}

/** What the block says of the site on screen. */
function ownHand({ written, opening }: Trying, { site, trace }: Shown): ByHand {
  return handIn(written, site.id, trace.architecture === 'layer' || site.id === opening);
}

/** What is as the block says need not be said. */
function withoutOwn(whatIf: WhatIf, site: string, own: ByHand): WhatIf | undefined {
  const { [site]: hand, ...others } = whatIf;
  const changed = hand === undefined || sameHands(hand, own) ? others : { ...others, [site]: hand };
  return Object.keys(changed).length === 0 ? undefined : changed;
}
