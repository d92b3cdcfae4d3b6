import { DANGEROUS, IN_MATHJS } from './formulas';
import { generatedBlocks } from './generated';
import { judged, type Judged } from './judged';
import { hostileBlocks } from './notes';
import { watchPrototypes } from './prototypes';
import { hostileRecordings } from './recordings';

/** What became of one of them, a line of JSON each. */
export interface Verdict extends Judged {
  readonly kind: 'block' | 'file' | 'formula';
  readonly name: string;
  readonly polluted: readonly string[];
}

function tell(kind: Verdict['kind'], name: string, run: () => Judged): void {
  const pollutedBy = watchPrototypes();
  const verdict: Verdict = { kind, name, ...tried(run), polluted: pollutedBy() };
  process.stdout.write(`${JSON.stringify(verdict)}\n`);
}

function tried(run: () => Judged): Judged {
  try {
    return run();
  } catch (thrown) {
    return { faults: [`It threw: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`], milliseconds: 0 };
  }
}

function allOf(runs: readonly Judged[]): Judged {
  return { faults: runs.flatMap(({ faults }) => faults), milliseconds: Math.max(...runs.map(({ milliseconds }) => milliseconds)) };
}

/** In quotes of JSON every character arrives; a step must be refused, and the block drawn without it. */
function withFormula(formula: string): Judged {
  return allOf(['scores', 'weights', 'output'].map((step) => {
    const { faults, milliseconds, drawn, told } = judged(JSON.stringify({ queries: ['the', 'cat'], formula: { [step]: formula }, view: 'matrix' }));
    return { milliseconds, faults: [...faults, ...(drawn ? [] : ['The block is not drawn.']), ...(told ? [] : [`As ${step} nothing is said of it.`])] };
  }));
}

for (const { name, source } of [...hostileBlocks(), ...generatedBlocks]) tell('block', name, () => judged(source));
for (const [name, text] of Object.entries(hostileRecordings)) {
  tell('file', name, () => allOf(['', 'pieces: merge\nview: [matrix, arcs, heads]', 'compare: [{}, {pieces: merge}]'].map((lines) => judged(`import: [[file.json]]\n${lines}`, { files: () => ({ text }) }))));
}
for (const formula of [...DANGEROUS, ...IN_MATHJS]) tell('formula', formula, () => withFormula(formula));
