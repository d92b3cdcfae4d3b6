import { finalise } from '../engine/matrices/random';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A block's text → a short name for it, the same wherever its note moves. FNV-1a over UTF-16 units, Fowler, Noll and Vo. */
export function fingerprint(source: string): string {
  const text = plain(source);
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return finalise(hash ^ text.length).toString(36);
}

/** Hosts hand a source over with its last line end or without it. */
function plain(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
}
