import type { Place } from '../../model/diagnostic';
import { linesOf } from '../source';
import type { Completion } from './completion';
import type { Completing } from './completions';

/** The value of `import` up to the caret: a link or a path, quoted or not. */
const WRITTEN = /^import:[ \t]+(?<value>(?<quote>["']?)(?:\[\[?)?(?<word>[^[\]"'|#]*))$/u;

/** Which file is being imported at a place; `files` are the paths that could be meant, asked for only there. */
export function importsAt(text: string, { line, column }: Place, files: () => readonly string[]): Completing | undefined {
  const own = linesOf(text)[line - 1];
  const { value, quote = '', word = '' } = WRITTEN.exec(own?.text.slice(0, column - 1) ?? '')?.groups ?? {};
  if (value === undefined) return undefined;
  const linked = files().map((path): Completion => ({ label: path, insert: `${quote}[[${path}]]${quote}` }));
  const completions = linked.filter(({ label }) => label.toLowerCase().includes(word.toLowerCase()));
  return completions.length === 0 ? undefined : { from: { line, column: column - value.length }, word, completions };
}
