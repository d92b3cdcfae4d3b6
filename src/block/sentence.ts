import type { Diagnostic } from '../model/diagnostic';
import { error } from './diagnostics';
import { Excerpt, lineRange } from './source';
import type { Line, Range } from './source';
import type { Scalar } from './value';

/** What a block says in prose: a sentence, or what is read and what is written. */
export interface Sentence {
  readonly queries?: Scalar;
  readonly keys?: Scalar;
  /** Nothing stands after the arrow: a mistake, unless the block asks for what follows. */
  readonly unanswered?: Diagnostic;
  readonly diagnostics: readonly Diagnostic[];
}

const ARROW = /(?:^|\s)(->|=>|→)(?=\s|$)/u;

/** Lines joined by a space. `A -> B` reads A (keys) and writes B (queries); the first arrow splits; without one all of it is queries. Where one side is empty, the other is. */
export function sentenceOf(lines: readonly Line[]): Sentence {
  if (lines.length === 0) return { diagnostics: [] };
  const excerpt = new Excerpt(lines);
  const arrow = ARROW.exec(excerpt.text);
  if (!arrow) return { queries: side(excerpt, 0, excerpt.text.length), diagnostics: [] };
  const end = arrow.index + arrow[0].length;
  const start = end - (arrow[1]?.length ?? 0);
  const read = side(excerpt, 0, start);
  const written = side(excerpt, end, excerpt.text.length);
  if (read.source !== '' && written.source !== '') return { keys: read, queries: written, diagnostics: [] };
  const missing = missingSide(excerpt.range(start, end), read.source === '');
  if (read.source !== '') return { queries: read, unanswered: missing, diagnostics: [] };
  return { ...(written.source !== '' && { queries: written }), diagnostics: [missing] };
}

function missingSide(range: Range, left: boolean): Diagnostic {
  const message = left ? 'Nothing stands before the arrow.' : 'Nothing stands after the arrow.';
  return error(range, message, 'Write what is read before the arrow and what is written after it: I am a student -> je suis étudiant.');
}

function side(excerpt: Excerpt, start: number, end: number): Scalar {
  const text = excerpt.text.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  const source = text.split('\n').map((line) => line.trim()).join(' ').trim();
  // Lines that end in spaces are shorter once they are joined.
  const isAsWritten = source.length === text.trim().length;
  return {
    kind: 'scalar', range: excerpt.range(from, from + text.trim().length), value: source, source, quoted: true,
    ...(isAsWritten && { rangeWithin: (part) => excerpt.range(from + part.start, from + part.end) }),
  };
}

/** The whole of a block's text, for a mistake that has no place of its own. */
export function wholeRange(lines: readonly Line[]): Range {
  const written = lines.filter((line) => line.text.trim() !== '');
  const first = written[0] ?? lines[0];
  const last = written.at(-1) ?? first;
  if (!first || !last) throw new Error('A text has at least one line.');
  return { start: lineRange(first).start, end: lineRange(last).end };
}
