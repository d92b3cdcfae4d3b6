import AttentionDiagramsPlugin from '../../src/main';
import manifest from '../../manifest.json';
import oldestPackage from '../../node_modules/obsidian-oldest/package.json';
import newestPackage from '../../node_modules/obsidian/package.json';
import { CodeBlocks } from '../support/stand-in/obsidian/code-blocks';
import { Commands } from '../support/stand-in/obsidian/commands';
import { Editor } from '../support/stand-in/obsidian/editor';
import { EditorPlugins } from '../support/stand-in/obsidian/editor-plugins';
import { FileManager } from '../support/stand-in/obsidian/file-manager';
import { MenuItem } from '../support/stand-in/obsidian/menu';
import { MetadataCache } from '../support/stand-in/obsidian/metadata-cache';
import { obsidianOf } from '../support/stand-in/obsidian/module';
import { PluginDataInMemory } from '../support/stand-in/obsidian/plugin-data';
import { Registrations } from '../support/stand-in/obsidian/registrations';
import { Vault } from '../support/stand-in/obsidian/vault';
import { Workspace } from '../support/stand-in/obsidian/workspace';
import { WorkspaceLeaf } from '../support/stand-in/obsidian/workspace-leaf';
import { Typings } from '../support/typings';

/** An app before Bases and the command line: neither their classes nor their methods are there. */
jest.mock('obsidian', () => jest.requireActual('../support/stand-in/obsidian/module').obsidianOf.oldest, { virtual: true });

const [oldest, newest] = [new Typings('obsidian-oldest'), new Typings('obsidian')];
const { Component, EditorSuggest, ItemView, MarkdownRenderChild, MarkdownView, Menu, Modal, Notice, Plugin, PluginSettingTab, Setting, TFile } = obsidianOf.oldest;
const CLASSES = Object.entries({ Component, EditorSuggest, ItemView, MarkdownRenderChild, MarkdownView, Menu, Modal, Notice, Plugin, PluginSettingTab, Setting, TFile, Editor, FileManager, MenuItem, MetadataCache, Vault, Workspace, WorkspaceLeaf });

test('what an older app does not have is passed by, and the rest is there', () => {
  const [registrations, commands, editing] = [new Registrations(), new Commands(), new EditorPlugins()];
  const plugin = Reflect.construct(AttentionDiagramsPlugin, [{ codeBlocks: new CodeBlocks(), vault: new Vault([]), workspace: new Workspace(() => [], editing), registrations, commands, editing, pluginData: new PluginDataInMemory() }, manifest]);
  plugin.load();
  expect([...registrations.views.keys(), ...registrations.protocols.keys()]).toEqual(['attention-diagrams-gallery', 'attention-diagrams']);
  expect(commands.size).toBe(9);
  expect(registrations.cli.size + registrations.bases.size).toBe(0);
  expect(() => plugin.unload()).not.toThrow();
});

test('the oldest typings are those of the version that the manifest lets in, and each stand-in says which it is', () => {
  expect(oldestPackage.version).toBe(manifest.minAppVersion);
  const answers = Object.entries({ oldest: oldestPackage, newest: newestPackage } as const).map(([age, { version }]) => {
    const { requireApiVersion } = age === 'oldest' ? obsidianOf.oldest : obsidianOf.newest;
    const later = version.replace(/\d+$/u, (patch) => String(Number(patch) + 1));
    return [requireApiVersion('1.7.99'), requireApiVersion(version), requireApiVersion(later)];
  });
  expect(answers).toEqual([[true, true, false], [true, true, false]]);
});

test('the stand-ins have nothing that Obsidian does not export', () => {
  expect(Object.keys(obsidianOf.oldest).filter((name) => !oldest.names.has(name))).toEqual([]);
  expect(Object.keys(obsidianOf.newest).filter((name) => !newest.names.has(name))).toEqual([]);
});

/** Methods of a class and of those that it extends. */
function methodsOf(prototype: object | null): string[] {
  if (prototype === null || prototype === Object.prototype) return [];
  return [...Object.getOwnPropertyNames(prototype), ...methodsOf(Object.getPrototypeOf(prototype))];
}

test.each(CLASSES)('the oldest %s has no method that came later', (name, { prototype }) => {
  expect(newest.members(name).size).toBeGreaterThan(0);
  const later = methodsOf(prototype).filter((method) => newest.members(name).has(method) && !oldest.members(name).has(method));
  expect(later).toEqual([]);
});

test('what came later is told apart: the newest plugin can do more', () => {
  const later = methodsOf(obsidianOf.newest.Plugin.prototype).filter((method) => newest.members('Plugin').has(method) && !oldest.members('Plugin').has(method));
  expect(later.sort()).toEqual(['registerBasesView', 'registerCliHandler']);
});
