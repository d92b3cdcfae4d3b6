import { readFileSync } from 'node:fs';
import { inBrowser } from './browser';

const ROUNDS = 31;
const EVALUATION_BUDGET = 25;
const ONLOAD_BUDGET = 5;

const EMPTY_PLUGIN = 'const { Plugin } = require("obsidian"); module.exports = { default: class extends Plugin { onload() {} } };';

interface Startup {
  /** Milliseconds to evaluate the plugin's file. */
  readonly evaluation: number;
  /** Milliseconds in `onload`. */
  readonly onload: number;
}

interface PluginLike {
  onload(): void;
}

type PluginClass = new (app: object, manifest: object) => PluginLike;

interface PluginModule {
  readonly exports: { default?: PluginClass };
}

/** Obsidian evaluates a plugin's text; an inline script would take twice as long. Rules for code that ships do not let a page's code do so. */
const EVALUATE = 'window.evaluated = (code) => (0, eval)(code);';

declare global {
  interface Window {
    evaluated: (code: string) => (require: () => object, module: PluginModule, exports: PluginModule['exports']) => void;
  }
}

/** Runs in the page: evaluates each plugin afresh, in turn, against an app that only takes note of nothing. */
function measure([ours, empty, rounds]: readonly [string, string, number]): { ours: Startup[]; empty: Startup[] } {
  /** Whatever a plugin registers is taken note of nowhere. */
  const nothing = new Proxy({}, { get: (_, name) => (name === 'manifest' ? { id: 'attention-diagrams' } : () => undefined) });
  const Plugin = function (): void {
    /* The app is not here. */
  };
  Object.setPrototypeOf(Plugin.prototype, nothing);
  const MarkdownRenderChild = function (): void {
    /* Blocks are not drawn here. */
  };
  // The rest of Obsidian and its CodeMirror: whatever is asked of it, it is there, and does nothing.
  const anything: object = new Proxy(function () {
    /* Nothing is done here. */
  }, { get: (target, name): unknown => (name === 'prototype' ? Reflect.get(target, name) : anything), apply: () => anything, construct: () => anything });
  const known = { Plugin, MarkdownRenderChild, ItemView: MarkdownRenderChild, BasesView: MarkdownRenderChild, requireApiVersion: () => true };
  const require = () => new Proxy(known, { get: (own, name): unknown => Reflect.get(own, name) ?? anything });
  const once = (code: string, round: number): Startup => {
    const module: PluginModule = { exports: {} };
    const start = performance.now();
    // The round keeps the browser from taking the compiled code of the round before.
    window.evaluated(`(function anonymous(require,module,exports){${code}\n/*${round}*/})`)(require, module, module.exports);
    const evaluated = performance.now();
    const Loaded = module.exports.default;
    if (!Loaded) throw new Error('The file exports no plugin.');
    const plugin = new Loaded({}, {});
    const constructed = performance.now();
    plugin.onload();
    return { evaluation: evaluated - start, onload: performance.now() - constructed };
  };
  const times: { ours: Startup[]; empty: Startup[] } = { ours: [], empty: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(once(ours, round));
    times.empty.push(once(empty, round));
  }
  return times;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

async function main(): Promise<void> {
  const plugin = readFileSync('main.js', 'utf8');
  const { ours, empty } = await inBrowser(async (page) => {
    await page.addScriptTag({ content: EVALUATE });
    return page.evaluate(measure, [plugin, EMPTY_PLUGIN, ROUNDS] as const);
  });
  const evaluation = median(ours.map((startup, round) => startup.evaluation - (empty[round]?.evaluation ?? 0)));
  const onload = median(ours.map((startup) => startup.onload));
  process.stdout.write(`${evaluation <= EVALUATION_BUDGET ? 'ok  ' : 'OVER'}  ${evaluation.toFixed(2)} ms  (≤ ${EVALUATION_BUDGET})  main.js evaluates, beyond an empty plugin\n`);
  process.stdout.write(`${onload <= ONLOAD_BUDGET ? 'ok  ' : 'OVER'}  ${onload.toFixed(2)} ms  (≤ ${ONLOAD_BUDGET})  onload\n`);
  if (evaluation > EVALUATION_BUDGET || onload > ONLOAD_BUDGET) process.exitCode = 1;
}

await main();
