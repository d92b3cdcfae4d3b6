import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSite } from './site/build-site';

const out = join('dist', 'site');
for (const { source, message } of buildSite('.', out)) process.stdout.write(`${source}: ${message}\n`);
process.stdout.write(`Written to ${out}: ${pathToFileURL(join(out, 'index.html')).href}\n`);
