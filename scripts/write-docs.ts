import { writeFileSync } from 'node:fs';
import { gallery } from './gallery';
import { mathematics } from './mathematics';
import { reference } from './reference';
import { vocabularies } from './vocabularies';

writeFileSync('docs/block-reference.md', reference());
writeFileSync('docs/vocabularies.md', vocabularies());
writeFileSync('docs/gallery.md', gallery('.'));
writeFileSync('docs/mathematics.md', mathematics());
