import { FamilyPage } from '../family/family-page';
import type { View } from './view';

export const family = {
  id: 'family',
  label: 'Family',
  doc: 'Published models beside each other, as cards and as a table; it needs no sentence.',
  applies: (trace) => trace.family !== undefined,
  panels: () => [],
  page: ({ family: members = [] }, live) => <FamilyPage members={members} live={live} />,
} as const satisfies View;
