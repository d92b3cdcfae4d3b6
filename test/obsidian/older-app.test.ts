import AttentionDiagramsPlugin from '../../src/main';
import manifest from '../../manifest.json';
import { CodeBlocks } from '../support/stand-in/obsidian/code-blocks';
import { Registrations } from '../support/stand-in/obsidian/registrations';

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
  const registrations = new Registrations();
  const plugin = Reflect.construct(AttentionDiagramsPlugin, [{ codeBlocks: new CodeBlocks(), registrations }, manifest]);
  plugin.load();
  expect([...registrations.views.keys(), ...registrations.protocols.keys(), ...registrations.commands.keys()]).toEqual(['attention-diagrams-gallery', 'attention-diagrams', 'attention-diagrams:open-gallery']);
  expect(registrations.cli.size + registrations.bases.size).toBe(0);
  expect(() => plugin.unload()).not.toThrow();
});
