import { useState } from 'preact/hooks';
import type { SiteChoice } from '../../model/site-choice';
import type { ViewState } from '../../model/view-state';
import type { Choice } from '../controls/radio-group';
import type { Reader } from './reader';

/** What a pressed choice lacks; `asked` counts how often it was pressed. */
export interface Lack {
  readonly choice: SiteChoice;
  readonly asked: number;
}

export interface SiteChoosing {
  readonly lack: Lack | undefined;
  /** What keeps a choice from being made. */
  readonly notice: string | undefined;
  readonly pick: (choice: SiteChoice, how: Choice) => void;
  /** Puts the notice away, where there is one. */
  readonly dismiss: (() => void) | undefined;
}

/** What pressing a choice does: it is shown, or what it lacks is said until that is dismissed. */
export function useSiteChoice({ choices, state: { tried }, change }: Reader): SiteChoosing {
  const [lack, setLack] = useState<Lack>();
  const pick = ({ id }: SiteChoice, how: Choice): void => {
    const lacking = choices.find((choice) => choice.id === id && choice.missing !== undefined);
    setLack(lacking && { choice: lacking, asked: (lack?.asked ?? 0) + (how === 'pressed' ? 1 : 0) });
    if (lacking === undefined || tried?.site === id) change({ site: id });
  };
  const notice = lack === undefined || tried?.site === lack.choice.id ? undefined : lack.choice.missing;
  return { lack, notice, pick, dismiss: lack && (() => setLack(undefined)) };
}

/** What has been tried out lacks nothing any more; on paper nothing can be tried. */
export function ready({ missing, lacks, ...choice }: SiteChoice, { tried, live }: { readonly tried: ViewState['tried']; readonly live: boolean }): SiteChoice {
  if (missing === undefined || tried?.site === choice.id) return choice;
  return { ...choice, missing, ...(live && lacks !== undefined && { lacks }) };
}
