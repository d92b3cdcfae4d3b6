import { writeFileSync } from 'node:fs';
import { reference } from './reference';

/** Paths are taken from the folder that npm runs scripts in: the package's own. */
writeFileSync('docs/block-reference.md', reference());
