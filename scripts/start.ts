import { join } from 'node:path';
import { serveStandIn } from '../test/support/stand-in/server';

/** `npm start [vault] [port]`: npm runs scripts in the package's own folder. */
const root = process.cwd();
const [vault = join(root, 'vault'), port = '0'] = process.argv.slice(2);
const { url } = await serveStandIn(root, vault, Number(port));
process.stdout.write(`A stand-in for Obsidian, with the real plugin in it: ${url}\nStop it with Ctrl+C.\n`);
