/** Puts a value last, and lets go of what has stood there longest where that makes too many. */
export function keepNewest<Value>(kept: Map<string, Value>, most: number, key: string, value: Value): void {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
}
