import AttentionDiagramsPlugin from '../../src/main';
import manifest from '../../manifest.json';
import versions from '../../versions.json';
import packageJson from '../../package.json';
import { CodeBlocks } from '../support/stand-in/obsidian/code-blocks';
import { Commands } from '../support/stand-in/obsidian/commands';
import { EditorPlugins } from '../support/stand-in/obsidian/editor-plugins';
import { PluginDataInMemory } from '../support/stand-in/obsidian/plugin-data';
import { Registrations } from '../support/stand-in/obsidian/registrations';
import { Vault } from '../support/stand-in/obsidian/vault';
import { Workspace } from '../support/stand-in/obsidian/workspace';

jest.mock('obsidian', () => jest.requireActual('../support/stand-in/obsidian/module').obsidian, { virtual: true });

/** The typings of Obsidian ask for the whole app; loading needs next to none of it, and this shows it. */
function load(codeBlocks: CodeBlocks, { vault = new Vault([]), editing = new EditorPlugins(), commands = new Commands() } = {}) {
  const plugin = Reflect.construct(AttentionDiagramsPlugin, [{ codeBlocks, vault, editing, commands, registrations: new Registrations(), pluginData: new PluginDataInMemory(), workspace: new Workspace(() => [], editing) }, manifest]);
  plugin.load();
  return plugin;
}

test('loading registers the block and touches no page: here is none', () => {
  const codeBlocks = new CodeBlocks();
  expect(() => document).toThrow(ReferenceError);
  load(codeBlocks);
  expect(codeBlocks.has('attention')).toBe(true);
});

test('unloading takes the block back, so that the plugin can be loaded again', () => {
  const codeBlocks = new CodeBlocks();
  const vault = new Vault([]);
  const plugin = load(codeBlocks, { vault });
  expect(vault.listening).toBe(2);
  plugin.unload();
  expect([codeBlocks.has('attention'), vault.listening]).toEqual([false, 0]);
  expect(() => load(codeBlocks)).not.toThrow();
});

test('unloading leaves nothing of it in editors and in the palette', () => {
  const [editing, commands] = [new EditorPlugins(), new Commands()];
  const plugin = load(new CodeBlocks(), { editing, commands });
  expect({ suggests: editing.suggests.size, extensions: editing.extensions, commands: commands.size }).toEqual({ suggests: 1, extensions: [expect.anything()], commands: 9 });
  plugin.unload();
  expect({ suggests: editing.suggests.size, extensions: editing.extensions, commands: commands.size }).toEqual({ suggests: 0, extensions: [], commands: 0 });
});

test('manifest, versions and package agree', () => {
  expect(packageJson.version).toBe(manifest.version);
  expect(versions).toMatchObject({ [manifest.version]: manifest.minAppVersion });
  expect(manifest.description).toMatch(/^(?!.*Obsidian).+\.$/u);
});
