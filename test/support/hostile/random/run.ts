import fc from 'fast-check';
import { busy } from '../../busy';
import '../../properties';
import { judged, LONGEST_WAIT } from '../judged';
import { watchPrototypes } from '../prototypes';
import { watchRequests } from '../requests';
import { hostileBlock } from './blocks';
import { keyChanges, textEdit } from './edits';
import { faultsOfEdits, faultsOfNote, faultsOfTyping } from './faults';
import { hostileNote, hostileVault } from './notes';
import { faultsOfStored, stored } from './states';

/** What became of a property, a line of JSON each. */
export interface Outcome {
  readonly name: string;
  readonly runs: number;
  readonly seconds: number;
  /** The smallest case that fails, how to have it again, and what is wrong with it. */
  readonly failure?: string;
}

/** How often each is tried: once a run of the tests, or `node scripts/run.mjs test/support/hostile/random/run.ts 50 [name]` times as often. */
const [, , times = '1', only] = process.argv;

const requested = watchRequests();

function hold<Case>(name: string, numRuns: number, arbitrary: fc.Arbitrary<Case>, faultsOf: (one: Case) => readonly string[]): void {
  if (only !== undefined && only !== name) return;
  const start = busy();
  const { failed, numRuns: runs, counterexample, seed, counterexamplePath, errorInstance } = fc.check(
    fc.property(arbitrary, (one) => {
      const faults = faultsIn(() => faultsOf(one));
      if (faults.length > 0) throw new Error(faults.join('\n'));
    }),
    { numRuns: numRuns * Number(times), interruptAfterTimeLimit: LONGEST * Number(times), markInterruptAsFailure: false },
  );
  const outcome: Outcome = { name, runs, seconds: (busy() - start) / 1000, ...(failed && { failure: `${fc.stringify(counterexample)}\nseed ${seed}, path ${counterexamplePath ?? ''}\n${String(errorInstance instanceof Error ? errorInstance.stack : errorInstance)}` }) };
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}

/** Shrinking goes on until then. Milliseconds. */
const LONGEST = 120_000;

function faultsIn(run: () => readonly string[]): readonly string[] {
  const [pollutedBy, start] = [watchPrototypes(), busy()];
  const faults = run();
  const milliseconds = busy() - start;
  return [...faults, ...pollutedBy(), ...requested(), ...(milliseconds < LONGEST_WAIT ? [] : [`It took ${milliseconds.toFixed()} ms.`])];
}

// In a run of the tests they take about 15 s together.
hold('block', 100, hostileBlock, (source) => judged(source).faults);
hold('note', 250, hostileVault, faultsOfNote);
hold('typing', 150, fc.record({ vault: hostileVault, edits: fc.array(textEdit, { minLength: 1, maxLength: 8 }), caret: fc.nat() }), faultsOfTyping);
hold('edit', 200, fc.record({ note: hostileNote, changes: keyChanges, other: hostileBlock, at: fc.nat() }), faultsOfEdits);
hold('stored', 200, stored, faultsOfStored);
