import * as lint from '@codemirror/lint';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import { obsidianOf } from './obsidian/module';
import type { App, Manifest, Plugin } from './obsidian/plugin';
import type { AppAge } from './obsidian/version';

interface BundleModule {
  exports: { readonly default?: new (app: App, manifest: Manifest) => Plugin };
}

declare global {
  interface Window {
    /** The server wraps main.js in this function, as Obsidian does, so that the page needs no `eval`. */
    readonly standInBundle: (require: (name: string) => unknown, module: BundleModule, exports: BundleModule['exports']) => void;
  }
}

/** Runs the built main.js with the `obsidian` that it asks for, as an app of this age has it. */
export function createPlugin(app: App, manifest: Manifest, age: AppAge): Plugin {
  const module: BundleModule = { exports: {} };
  window.standInBundle(requireIn(age), module, module.exports);
  const PluginClass = module.exports.default;
  if (!PluginClass) throw new Error('main.js exports no plugin.');
  return new PluginClass(app, manifest);
}

/** What Obsidian gives: itself, and its own CodeMirror. */
function requireIn(age: AppAge): (name: string) => unknown {
  const modules = new Map<string, unknown>([['obsidian', obsidianOf[age]], ['@codemirror/lint', lint], ['@codemirror/state', state], ['@codemirror/view', view]]);
  return (name) => {
    if (modules.has(name)) return modules.get(name);
    throw new Error(`main.js requires "${name}", which the stand-in does not have.`);
  };
}
