import type { Place } from '../../model/diagnostic';
import { linesOf } from '../source';
import type { Completion } from './completion';
import type { Completing } from './completions';

/** What a key's link could lead to, asked for only where one is written. */
export interface LinkTargets {
  /** The paths of files. */
  readonly import: () => readonly string[];
  /** Blocks as links name them, `note#^id`. */
  readonly from: () => readonly string[];
}

/** The value of the key up to the caret: a link or a path, quoted or not. */
const WRITTEN = /^(?:(?<imported>import)|from):[ \t]+(?<value>(?<quote>["']?)(?:\[\[?)?(?<word>[^[\]"'|]*))$/u;

/** Which file is being imported at a place, or which block is built on. */
export function linksAt(text: string, { line, column }: Place, targets: LinkTargets): Completing | undefined {
  const own = linesOf(text)[line - 1];
  const { imported, value, quote = '', word = '' } = WRITTEN.exec(own?.text.slice(0, column - 1) ?? '')?.groups ?? {};
  if (value === undefined) return undefined;
  const all = imported === undefined ? targets.from() : targets.import();
  const completions = all.filter((label) => label.toLowerCase().includes(word.toLowerCase())).map((label): Completion => ({ label, insert: `${quote}[[${label}]]${quote}` }));
  return completions.length === 0 ? undefined : { from: { line, column: column - value.length }, word, completions };
}
