import { architectures } from '../architectures';

/** The ids of all attention sites of all architectures, as in `mask: {cross: causal}`. */
export const siteIds: readonly string[] = [...new Set(Object.values(architectures).flatMap(({ sites }) => sites))];
