import { pictures } from '../../architectures/pictures';
import type { FooterEntry } from '../footer';
import { recurrenceOf } from '../unrolled/recurrence';
import { unrolledPanel } from '../unrolled/unrolled-panel';
import type { Shown } from '../shown';
import { byHand } from '../memory/by-hand';
import { legend, origin } from './legend';
import { rowByRow } from './moments';
import { subjectOf } from '../matrix/subject';
import type { View } from './view';

export const unrolled = {
  id: 'unrolled',
  label: 'Unrolled',
  moments: rowByRow,
  applies: pictures.unrolled.isIn,
  panels: (shown) => {
    const recurrence = recurrenceOf(shown);
    return recurrence === undefined ? [] : [unrolledPanel(shown, recurrence, [...closed(shown), ...byHand(shown.trace.memory), ...origin(shown)])];
  },
} as const satisfies View;

/** Why a step does not look at some words; in words, since a bar that is not there cannot be hatched. */
function closed({ site, head, presentation }: Shown): FooterEntry[] {
  const subject = subjectOf(site, head, 'weights', presentation.precision);
  return subject === undefined ? [] : legend(subject).flatMap((entry): FooterEntry[] => (entry.kind === 'hatch' ? [{ kind: 'remark', text: `0 where ${entry.text}` }] : []));
}
