import { writeFileSync } from 'node:fs';
import { reference } from './reference';

writeFileSync('docs/block-reference.md', reference());
