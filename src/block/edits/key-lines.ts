import type { Place } from '../../model/diagnostic';
import { keyFor, knownWords, type AnyKey } from '../dictionary';
import { isComplete } from '../literal';
import { sectionsOf, type Declaration } from '../sections';
import { isLiteral } from '../written';
import { extentOf, type ValueExtent } from './comments';
import { asLines, insertedAfter, lineAt, type Edited, type EditedLine } from './edited-line';

/** A key of a block of key lines with another value; the first one, where it is declared twice: that is the one that counts. */
export function withValue(lines: Edited, key: AnyKey, value: string): readonly Edited[] {
  const [declaration] = declarationsOf(lines, key);
  return declaration === undefined ? added(lines, `${key.id}: ${value}`) : [exchanged(lines, declaration, value, key)];
}

/** Without the key; its comments stay. */
export function withoutKey(lines: Edited, key: AnyKey): Edited {
  const [declaration] = declarationsOf(lines, key);
  if (declaration === undefined) return lines;
  const { first, last, comments } = partsOf(lines, declaration);
  // Indented, they would belong to the value above, and might be text there.
  const kept = [comments.own ?? [], comments.within.map(({ text }) => asComment(text.trimStart()))].flat();
  return withoutKey([...lines.slice(0, first), ...kept.map((text) => ({ text })), ...lines.slice(last + 1)], key);
}

function declarationsOf(lines: Edited, key: AnyKey): readonly Declaration[] {
  return sectionsOf(asLines(lines), knownWords()).declarations.filter(({ word }) => keyFor(word)?.id === key.id);
}

/** Below all that is written; a last value may count the blank lines below it as its own, so that the key must stand below them. */
function added(lines: Edited, text: string): readonly Edited[] {
  const used = lines.findLastIndex((line) => line.text.trim() !== '') + 1;
  return [insertedAfter(lines, used, [text]), insertedAfter(lines, lines.length, [text])];
}

function exchanged(lines: Edited, declaration: Declaration, value: string, key: AnyKey): Edited {
  const { first, last, head, tail, comments } = partsOf(lines, declaration);
  const line = lineAt(lines, declaration.wordRange.start);
  // A comment behind text would be text.
  const apart = comments.own !== undefined && key.form !== 'yaml' && !isComplete(value);
  const written = { ...line, text: head + value + (apart ? '' : tail) };
  return [...lines.slice(0, first), written, ...(apart ? [{ text: comments.own }] : []), ...comments.within, ...lines.slice(last + 1)];
}

interface Parts {
  /** The lines of the key and its value, from 0. */
  readonly first: number;
  readonly last: number;
  /** `word: ` */
  readonly head: string;
  /** What stands behind the value on the key's own line. */
  readonly tail: string;
  readonly comments: Comments;
}

interface Comments {
  /** The one behind the value on the key's own line. */
  readonly own: string | undefined;
  /** Those on the value's other lines, each as a line. */
  readonly within: readonly EditedLine[];
}

function partsOf(lines: Edited, declaration: Declaration): Parts {
  const start = declaration.value.placeAt(0);
  const { end, comments } = valueExtent(lines, declaration);
  const { text } = lineAt(lines, start);
  const colon = declaration.wordRange.end.column;
  const here = comments.find(({ place }) => place.line === start.line);
  const value = text.slice(start.column - 1, here && here.place.column - 1).trimEnd();
  const gap = value === '' ? ' ' : text.slice(colon, start.column - 1);
  return {
    first: start.line - 1,
    last: end.line - 1,
    head: text.slice(0, colon) + (gap === '' ? ' ' : gap),
    tail: text.slice(value === '' ? colon : start.column - 1 + value.length),
    comments: { own: here && asComment(here.text), within: commentsWithin(lines, start, end, comments) },
  };
}

function valueExtent(lines: Edited, declaration: Declaration): ValueExtent {
  const form = keyFor(declaration.word)?.form ?? 'yaml';
  if (!isLiteral(declaration, form)) return extentOf(declaration.value);
  const start = declaration.value.placeAt(0);
  return { end: { line: start.line, column: lineAt(lines, start).text.trimEnd().length + 1 }, comments: [] };
}

/** A line that holds nothing else stays as it is. */
function commentsWithin(lines: Edited, start: Place, end: Place, comments: ValueExtent['comments']): readonly EditedLine[] {
  return comments.filter(({ place }) => place.line > start.line && place.line <= end.line).map(({ place, text }) => {
    const line = lineAt(lines, place);
    const before = line.text.slice(0, place.column - 1);
    return before.trim() === '' ? line : { text: (/^[ \t]*/u.exec(before)?.[0] ?? '') + asComment(text) };
  });
}

/** On a line of its own a comment needs a blank after its mark. */
function asComment(text: string): string {
  return text.replace(/^#(?=\S)/u, '# ').trimEnd();
}
