import type { Diagnostic } from '../model/diagnostic';
import { error } from './diagnostics';
import { isUnclosed } from './literal';
import { Excerpt, lineRange, place } from './source';
import type { Line, Range } from './source';
import { editDistance } from './suggestion';

/** A key line and what belongs to it: `word: value`, perhaps with indented lines below. */
export interface Declaration {
  readonly word: string;
  readonly wordRange: Range;
  readonly value: Excerpt;
  /** Nothing but comments and blank lines stand below the key line. */
  readonly oneLine: boolean;
  /** A space, or the line's end, follows the colon. */
  readonly spaced: boolean;
}

/** A block cut in two: prose first, then keys. */
export interface Sections {
  readonly prose: readonly Line[];
  readonly declarations: readonly Declaration[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the schema knows: every key and alias, and those that declare queries or keys. */
export interface KnownWords {
  readonly all: readonly string[];
  readonly sequences: readonly string[];
}

/** Lines before the first known, or nearly known, key line are the sentence; all that follows are keys. */
export function sectionsOf(lines: readonly Line[], known: KnownWords): Sections {
  const keyLine = new KeyLines(known);
  const first = lines.findIndex((line) => keyLine.opensKeys(line));
  if (first === -1) return { prose: lines.filter(isText), declarations: [], diagnostics: [] };
  const above = lines.slice(0, first);
  const below = keysBelow(lines.slice(first), keyLine);
  const declaresSequence = below.declarations.some(({ word }) => known.sequences.includes(word));
  if (!declaresSequence) return { ...below, prose: above.filter(isText) };
  const mixed = proseAndUnknownKeys(above, keyLine);
  return { prose: mixed.prose, declarations: [...mixed.declarations, ...below.declarations], diagnostics: below.diagnostics };
}

class KeyLines {
  constructor(private readonly known: KnownWords) {}

  /** The word of an unindented `word:`, followed by a space or the line's end; a known word also where the space is missing. */
  wordOf(line: Line): string | undefined {
    const match = /^([A-Za-z][\w-]*):(.?)/u.exec(line.text);
    const [, word, next] = match ?? [];
    if (word === undefined || next === undefined) return undefined;
    return next === '' || next === ' ' || next === '\t' || this.known.all.includes(word) ? word : undefined;
  }

  /** Known, or one edit from a key of four letters or more. */
  opensKeys(line: Line): boolean {
    const word = this.wordOf(line);
    if (word === undefined) return false;
    return this.known.all.some((key) => key === word || (key.length >= 4 && Math.abs(key.length - word.length) <= 1 && editDistance(word, key) === 1));
  }
}

function isBlankOrComment(line: Line): boolean {
  return /^\s*(?:#\s.*|#)?$/u.test(line.text);
}

function isText(line: Line): boolean {
  return !isBlankOrComment(line);
}

/** Above a block's first known key, where queries or keys are declared below: `word:` lines are keys nobody knows. */
function proseAndUnknownKeys(lines: readonly Line[], keyLine: KeyLines): Pick<Sections, 'prose' | 'declarations'> {
  const prose: Line[] = [];
  const unknown: Line[][] = [];
  let current: Line[] | undefined;
  for (const line of lines.filter(isText)) {
    if (keyLine.wordOf(line) !== undefined) unknown.push((current = [line]));
    else if (current && line.indent > 0) current.push(line);
    else {
      current = undefined;
      prose.push(line);
    }
  }
  return { prose, declarations: unknown.map((group) => declaration(group, keyLine)) };
}

function keysBelow(lines: readonly Line[], keyLine: KeyLines): Pick<Sections, 'declarations' | 'diagnostics'> {
  const groups: Line[][] = [];
  const stray: Line[][] = [];
  let lastIsStray = false;
  for (const line of lines) {
    const current = groups.at(-1);
    if (keyLine.wordOf(line) !== undefined) groups.push([line]);
    else if (current && belongs(line, current)) current.push(line);
    else if (lastIsStray) stray.at(-1)?.push(line);
    else stray.push([line]);
    lastIsStray = stray.at(-1)?.at(-1) === line;
  }
  return { declarations: groups.map((group) => declaration(group, keyLine)), diagnostics: stray.map(textBelowKeys) };
}

/** Indented lines, `- item` lines of a list, and the lines that close a bracket belong to the key above them. */
function belongs(line: Line, group: readonly Line[]): boolean {
  if (isBlankOrComment(line) || line.indent > 0) return true;
  const [first, ...others] = group;
  const value = first ? first.text.slice(first.text.indexOf(':') + 1).trim() : '';
  if (/^-(?:\s|$)/u.test(line.text)) return value === '' || value.startsWith('#');
  const sofar = [value, ...others.map((other) => other.text)].join('\n');
  return /^[[\]{}]/u.test(line.text) && isUnclosed(sofar);
}

function textBelowKeys(lines: readonly Line[]): Diagnostic {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) throw new Error('A stretch of text has at least one line.');
  const range = { start: lineRange(first).start, end: lineRange(last).end };
  return error(range, 'There is text below the keys.', 'Put the sentence first, above the keys; or indent the line if it belongs to the key above.');
}

function declaration(group: readonly Line[], keyLine: KeyLines): Declaration {
  const [first, ...others] = group;
  const word = first && keyLine.wordOf(first);
  if (first === undefined || word === undefined) throw new Error('A declaration begins with a key line.');
  const rest = first.text.slice(word.length + 1);
  const gap = rest.length - rest.trimStart().length;
  const oneLine = others.every(isBlankOrComment);
  return {
    word,
    wordRange: { start: place(first, 0), end: place(first, word.length) },
    value: new Excerpt(oneLine ? [first] : group, word.length + 1 + gap),
    oneLine,
    spaced: rest === '' || gap > 0,
  };
}
