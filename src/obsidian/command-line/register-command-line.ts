import { requireApiVersion } from 'obsidian';
import type { CliFlags, Plugin } from 'obsidian';
import { FLAGS } from './block-command';
import { checkBlocks, exportBlock, listBlocks, type BlockCommand, type Running } from './commands';

const THEME: CliFlags = { theme: { value: '<light|dark>', description: 'Colours of the picture (default: light)' } };

const COMMANDS: Readonly<Record<string, { readonly description: string; readonly flags: CliFlags; readonly run: BlockCommand }>> = {
  list: { description: 'List attention blocks: place, architecture, mechanism, title', flags: FLAGS, run: listBlocks },
  check: { description: 'Check attention blocks: every mistake as path:line:column', flags: FLAGS, run: checkBlocks },
  export: { description: 'Write the picture of an attention block as SVG', flags: { ...FLAGS, ...THEME }, run: exportBlock },
};

/** Obsidian's own command line, from 1.12.2 on: `obsidian attention-diagrams:list`. Before, nothing is registered. */
export function registerCommandLine(plugin: Plugin, running: Running): void {
  if (requireApiVersion('1.12.2')) {
    for (const [name, { description, flags, run }] of Object.entries(COMMANDS)) {
      plugin.registerCliHandler(`${plugin.manifest.id}:${name}`, description, flags, (parameters) => run(running, parameters));
    }
  }
}
