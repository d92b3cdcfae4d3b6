import { readFileSync } from 'node:fs';

/** Milliseconds that this thread has worked so far: what else a busy machine does is not in them, where its system tells. */
export function busy(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
