import { array, object, parse, string, tuple } from 'valibot';
import { StandIn } from './app';
import { extendDom } from './obsidian/dom';

const manifestSchema = object({ id: string(), name: string(), version: string() });
const vaultSchema = array(tuple([string(), string()]));

async function jsonAt(path: string): Promise<unknown> {
  const response = await fetch(path);
  return response.json();
}

declare global {
  interface Window {
    /** The vault as it is now, for tests to look into. */
    readonly standInVault?: { readonly notes: ReadonlyMap<string, string>; readonly attachments: ReadonlyMap<string, string | ArrayBuffer> };
  }
}

async function start(styleNonce: string): Promise<void> {
  extendDom(window);
  const manifest = parse(manifestSchema, await jsonAt('/manifest.json'));
  const vault = new Map(parse(vaultSchema, await jsonAt('/vault.json')).map(([name, text]) => [name, text]));
  Object.assign(window, { standInVault: { notes: vault, attachments: new StandIn({ manifest, vault, styleNonce }).vault.attachments } });
  document.body.dataset['standIn'] = 'ready';
}

void start(document.currentScript?.dataset['styleNonce'] ?? '');
