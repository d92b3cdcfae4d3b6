import { FamilyPage } from '../family/family-page';
import { familyStills } from '../family/stills';
import type { View } from './view';

export const family = {
  id: 'family',
  label: 'Family',
  applies: (trace) => trace.family !== undefined,
  panels: () => [],
  page: ({ family: members = [] }, live) => <FamilyPage members={members} live={live} />,
  pagePanels: ({ family: members = [] }) => familyStills(members),
} as const satisfies View;
