const ROUNDS = 5;

/** Milliseconds of the processor's time: what else the machine does meanwhile does not count. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function shortestTime(work: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => timeOf(work)));
}

/** How many times as long the larger work takes: each by the shortest of a few times, in turns. */
export function growth(small: () => unknown, large: () => unknown): number {
  large();
  const rounds = Array.from({ length: ROUNDS }, () => ({ small: timeOf(small), large: timeOf(large) }));
  return Math.min(...rounds.map((round) => round.large)) / Math.min(...rounds.map((round) => round.small));
}
