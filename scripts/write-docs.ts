import { writeFileSync } from 'node:fs';
import { gallery } from './gallery';
import { reference } from './reference';

writeFileSync('docs/block-reference.md', reference());
writeFileSync('docs/gallery.md', gallery('.'));
