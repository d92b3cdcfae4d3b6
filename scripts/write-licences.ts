import { writeFileSync } from 'node:fs';
import { licences } from './licences';

writeFileSync('THIRD-PARTY-LICENSES.md', licences('.'));
