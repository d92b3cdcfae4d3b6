import * as lint from '@codemirror/lint';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import { obsidian } from './obsidian/module';
import type { App, Manifest, Plugin } from './obsidian/plugin';

interface BundleModule {
  exports: { readonly default?: new (app: App, manifest: Manifest) => Plugin };
}

declare global {
  interface Window {
    /** The server wraps main.js in this function, as Obsidian does, so that the page needs no `eval`. */
    readonly standInBundle: (require: (name: string) => unknown, module: BundleModule, exports: BundleModule['exports']) => void;
  }
}

/** Runs the built main.js with the `obsidian` that it asks for. */
export function createPlugin(app: App, manifest: Manifest): Plugin {
  const module: BundleModule = { exports: {} };
  window.standInBundle(requireInApp, module, module.exports);
  const PluginClass = module.exports.default;
  if (!PluginClass) throw new Error('main.js exports no plugin.');
  return new PluginClass(app, manifest);
}

/** What Obsidian gives: itself, and its own CodeMirror. */
const MODULES = new Map<string, unknown>([['obsidian', obsidian], ['@codemirror/lint', lint], ['@codemirror/state', state], ['@codemirror/view', view]]);

function requireInApp(name: string): unknown {
  if (MODULES.has(name)) return MODULES.get(name);
  throw new Error(`main.js requires "${name}", which the stand-in does not have.`);
}
