import AttentionDiagramsPlugin from '../../src/main';
import manifest from '../../manifest.json';
import { CodeBlocks } from '../support/stand-in/obsidian/code-blocks';
import { Commands } from '../support/stand-in/obsidian/commands';
import { EditorPlugins } from '../support/stand-in/obsidian/editor-plugins';
import { Registrations } from '../support/stand-in/obsidian/registrations';
import { Vault } from '../support/stand-in/obsidian/vault';
import { Workspace } from '../support/stand-in/obsidian/workspace';

/** An app before Bases and the command line: neither their classes nor their methods are there. */
jest.mock('obsidian', () => {
  const { obsidian } = jest.requireActual('../support/stand-in/obsidian/module');
  class OlderPlugin extends obsidian.Plugin {
    registerBasesView = undefined;
    registerCliHandler = undefined;
  }
  return { ...obsidian, Plugin: OlderPlugin, BasesView: undefined, requireApiVersion: () => false };
}, { virtual: true });

test('what an older app does not have is passed by, and the rest is there', () => {
  const [registrations, commands, editing] = [new Registrations(), new Commands(), new EditorPlugins()];
  const plugin = Reflect.construct(AttentionDiagramsPlugin, [{ codeBlocks: new CodeBlocks(), vault: new Vault([]), workspace: new Workspace(() => [], editing), registrations, commands, editing }, manifest]);
  plugin.load();
  expect([...registrations.views.keys(), ...registrations.protocols.keys()]).toEqual(['attention-diagrams-gallery', 'attention-diagrams']);
  expect(commands.size).toBe(9);
  expect(registrations.cli.size + registrations.bases.size).toBe(0);
  expect(() => plugin.unload()).not.toThrow();
});
