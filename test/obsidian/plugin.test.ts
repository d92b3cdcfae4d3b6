import AttentionDiagramsPlugin from '../../src/main';
import manifest from '../../manifest.json';
import versions from '../../versions.json';
import packageJson from '../../package.json';
import { CodeBlocks } from '../support/stand-in/obsidian/code-blocks';
import { Commands } from '../support/stand-in/obsidian/commands';
import { Vault } from '../support/stand-in/obsidian/vault';
import { Workspace } from '../support/stand-in/obsidian/workspace';

jest.mock('obsidian', () => jest.requireActual('../support/stand-in/obsidian/module').obsidian, { virtual: true });

/** The typings of Obsidian ask for the whole app; loading needs next to none of it, and this shows it. */
function load(codeBlocks: CodeBlocks, vault = new Vault([])) {
  const plugin = Reflect.construct(AttentionDiagramsPlugin, [{ codeBlocks, vault, commands: new Commands(), workspace: new Workspace(() => []) }, manifest]);
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
  const plugin = load(codeBlocks, vault);
  expect(vault.listening).toBe(2);
  plugin.unload();
  expect([codeBlocks.has('attention'), vault.listening]).toEqual([false, 0]);
  expect(() => load(codeBlocks)).not.toThrow();
});

test('manifest, versions and package agree', () => {
  expect(packageJson.version).toBe(manifest.version);
  expect(versions).toEqual({ [manifest.version]: manifest.minAppVersion });
  expect(manifest.description).toMatch(/^(?!.*Obsidian).+\.$/u);
});
