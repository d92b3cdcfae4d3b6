/** A budget and what was measured against it. `ratio` is the median, over rounds, of one time over the other. */
export interface Measure {
  readonly what: string;
  readonly ratio: number;
  /** The ratio may be at most, or must be at least, this. Absent where it is told for the record. */
  readonly budget?: { readonly atMost: number } | { readonly atLeast: number };
}

/** Many and short, so that most rounds hold no collection of garbage and the median leaves out those that do. */
const ROUNDS = 401;
const ROUND_MILLISECONDS = 0.4;
const WARM_MILLISECONDS = 60;

/** Median of time(of) ÷ time(over), the two alternating in one run, so that a busy machine slows both alike. */
export function medianRatio(of: () => unknown, over: () => unknown): number {
  const times = timesARound(warmTime(of), warmTime(over));
  const ratios = Array.from({ length: ROUNDS }, (_, round) => {
    if (round % 2 === 0) return timePerCall(of, times) / timePerCall(over, times);
    const after = timePerCall(over, times);
    return timePerCall(of, times) / after;
  });
  return median(ratios);
}

/** As `medianRatio`, where one side answers later. Both are awaited, so that both wait alike. */
export async function medianRatioAwaited(of: () => Promise<unknown>, over: () => Promise<unknown>): Promise<number> {
  const times = timesARound(await warmTimeAwaited(of), await warmTimeAwaited(over));
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = round % 2 === 0 ? await timePerCallAwaited(of, times) : undefined;
    const after = await timePerCallAwaited(over, times);
    ratios.push((before ?? (await timePerCallAwaited(of, times))) / after);
  }
  return median(ratios);
}

/** So many that even the quicker side takes a time that can be told. */
function timesARound(...milliseconds: readonly number[]): number {
  return Math.max(1, Math.round(ROUND_MILLISECONDS / Math.min(...milliseconds)));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** Milliseconds a call takes once it is compiled: the first ones are not counted. */
function warmTime(call: () => unknown): number {
  const start = performance.now();
  let calls = 0;
  while (performance.now() - start < WARM_MILLISECONDS) {
    call();
    calls++;
  }
  return timePerCall(call, Math.max(1, Math.floor(calls / 10)));
}

function timePerCall(call: () => unknown, times: number): number {
  const start = performance.now();
  for (let i = 0; i < times; i++) call();
  return (performance.now() - start) / times;
}

async function warmTimeAwaited(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let calls = 0;
  while (performance.now() - start < WARM_MILLISECONDS) {
    await call();
    calls++;
  }
  return timePerCallAwaited(call, Math.max(1, Math.floor(calls / 10)));
}

async function timePerCallAwaited(call: () => Promise<unknown>, times: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < times; i++) await call();
  return (performance.now() - start) / times;
}

export function isWithin({ ratio, budget }: Measure): boolean {
  if (budget === undefined) return true;
  return 'atMost' in budget ? ratio <= budget.atMost : ratio >= budget.atLeast;
}

export function line(measure: Measure): string {
  const { what, ratio, budget } = measure;
  const verdict = budget === undefined ? '    ' : isWithin(measure) ? 'ok  ' : 'OVER';
  return `${verdict}  ${ratio.toFixed(2).padStart(6)} ×  (${bound(budget)})  ${what}`;
}

function bound(budget: Measure['budget']): string {
  if (budget === undefined) return 'no budget';
  return 'atMost' in budget ? `≤ ${budget.atMost}` : `≥ ${budget.atLeast}`;
}
