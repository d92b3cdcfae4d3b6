import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';
import { PluginKind, declareClassPlugin } from '@stryker-mutator/api/plugin';
import { DryRunStatus, TestStatus, determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import { describe, getState, it, resetState, test } from 'jest-circus';

/** Where the instrumented code looks for which mutant is on, and counts what it passes. */
const switchboard = (globalThis.__stryker__ ??= {});

/**
 * Runs the tests of a part, which are one file (`bundle.mjs`), within the process that asks. That file is compiled once, and evaluated anew
 * for each mutant, so that nothing that another mutant has left (a cache of an engine, say) can decide about it. Starting Jest for each
 * took ten times as long. Tests are declared by Jest's own `describe` and `test`, and the first failure ends a run.
 */
class EvaluatedAnew {
  /** Milliseconds that each test took last, by its id: the quick ones come first, and most mutants do not see the others. */
  took = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const file = resolve('dist/mutated/part.test.cjs');
    const require = createRequire(file);
    const script = new Script(`(function (require, module, exports, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`, { filename: file });
    Object.assign(globalThis, { describe, it, test, expect });
    this.evaluate = () => {
      const module = { exports: {} };
      script.runInThisContext()(require, module, module.exports, file, dirname(file));
    };
  }

  async dryRun() {
    delete switchboard.mutantCoverage;
    const result = await this.run(undefined, false);
    return { ...result, mutantCoverage: switchboard.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    Object.assign(switchboard, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    const result = await this.run(testFilter && new Set(testFilter), true);
    switchboard.activeMutant = undefined;
    return toMutantRunResult(determineHitLimitReached(switchboard.hitCount, hitLimit) ?? result);
  }

  /** @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>} */
  async run(chosen, untilFailure) {
    resetState();
    try {
      this.evaluate();
    } catch (error) {
      return failedToLoad(error, untilFailure);
    }
    const tests = [];
    for (const { id, fn } of this.inOrder(chosen)) {
      tests.push(await this.tried(id, fn));
      if (untilFailure && tests.at(-1).status === TestStatus.Failed) break;
    }
    return { status: DryRunStatus.Complete, tests };
  }

  inOrder(chosen) {
    return [...declared(getState().rootDescribeBlock)]
      .map(({ name, fn }, index) => ({ id: `${index} ${name}`, fn }))
      .filter(({ id }) => chosen === undefined || chosen.has(id))
      .sort((a, b) => (this.took.get(a.id) ?? 0) - (this.took.get(b.id) ?? 0));
  }

  async tried(id, fn) {
    const started = performance.now();
    switchboard.currentTestId = id;
    const failure = await failureOf(fn);
    switchboard.currentTestId = undefined;
    const timeSpentMs = performance.now() - started;
    this.took.set(id, timeSpentMs);
    const result = { id, name: id, timeSpentMs };
    return failure === undefined ? { ...result, status: TestStatus.Success } : { ...result, status: TestStatus.Failed, failureMessage: failure };
  }
}

/** A mutant that breaks the loading is noticed by it. */
function failedToLoad(error, isMutant) {
  const failureMessage = String(error);
  if (!isMutant) return { status: DryRunStatus.Error, errorMessage: failureMessage };
  return { status: DryRunStatus.Complete, tests: [{ id: 'loading', name: 'loading', timeSpentMs: 0, status: TestStatus.Failed, failureMessage }] };
}

async function failureOf(fn) {
  try {
    await fn();
    return undefined;
  } catch (error) {
    return String(error?.message ?? error).slice(0, 500);
  }
}

function* declared(block) {
  if (block.hooks.length > 0) throw new Error(`A part of the mutation run has tests with hooks, which are not run: ${block.name}`);
  for (const child of block.children) {
    if (child.type === 'describeBlock') yield* declared(child);
    else yield child;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'evaluated-anew', EvaluatedAnew)];
