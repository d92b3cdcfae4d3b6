import type { CST, ErrorCode } from 'yaml';

/** What is wrong with a text that should be YAML, and where. */
export interface Fault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** A place, a stretch, or all of a token. */
export type Site = number | readonly [start: number, end: number, ...rest: readonly number[]] | CST.Token;

/** Takes note of faults in the order in which they are met. */
export class Faults {
  readonly all: Fault[] = [];

  add(site: Site, code: ErrorCode, message: string): void {
    const [start, end] = stretch(site);
    this.all.push({ code, message, start, end });
  }
}

function stretch(site: Site): readonly [number, number, ...rest: readonly number[]] {
  if (typeof site === 'number') return [site, site + 1];
  if (!('offset' in site)) return site;
  return [site.offset, site.offset + ('source' in site ? site.source.length : 1)];
}
