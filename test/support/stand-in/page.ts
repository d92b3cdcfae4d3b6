import { array, object, parse, string, tuple } from 'valibot';
import { StandIn } from './app';
import { extendDom } from './obsidian/dom';

const manifestSchema = object({ id: string(), name: string(), version: string() });
const vaultSchema = array(tuple([string(), string()]));

async function jsonAt(path: string): Promise<unknown> {
  const response = await fetch(path);
  return response.json();
}

async function start(styleNonce: string): Promise<void> {
  extendDom(window);
  const manifest = parse(manifestSchema, await jsonAt('/manifest.json'));
  const vault = new Map(parse(vaultSchema, await jsonAt('/vault.json')).map(([name, text]) => [name, text]));
  const files = parse(vaultSchema, await jsonAt('/files.json'));
  new StandIn({ manifest, vault, files, styleNonce });
  document.body.dataset['standIn'] = 'ready';
}

void start(document.currentScript?.dataset['styleNonce'] ?? '');
