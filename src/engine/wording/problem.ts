import type { Problem } from '../../model/diagnostic';

/** A mistake at the key as a whole. */
export function error(key: string, message: string, hint: string): Problem {
  return { severity: 'error', key, message, hint };
}

export function warning(key: string, message: string, hint: string): Problem {
  return { severity: 'warning', key, message, hint };
}
