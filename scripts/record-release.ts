import { recordRelease } from './released/record';

/** `npm run record-release -- x.y.z`, before "npm version x.y.z". */
process.stdout.write(`Written: ${recordRelease(process.argv[2])}\n`);
