import type { Diagnostic } from '../model/diagnostic';
import { error } from './diagnostics';
import { Excerpt, lineRange, place } from './source';
import type { Line, Range } from './source';
import { editDistance } from '../engine/names/edit-distance';

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
    const match = /^([\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*):(.?)/u.exec(line.text);
    const [, word, next] = match ?? [];
    if (word === undefined || next === undefined) return undefined;
    return next === '' || next === ' ' || next === '\t' || this.known.all.includes(word) ? word : undefined;
  }

  /** Known, or one edit from a key of four letters or more. */
  opensKeys(line: Line): boolean {
    const word = this.wordOf(line);
    if (word === undefined) return false;
    return this.known.all.includes(word) || this.known.all.some((key) => key.length >= 4 && Math.abs(key.length - word.length) <= 1 && editDistance(word, key) === 1);
  }
}

function isBlankOrComment(line: Line): boolean {
  return /^\s*(?:#\s.*|#)?$/u.test(line.text);
}

/** An unindented comment is one in the middle of a value too, where YAML would take it for text. */
function withoutComment(line: Line): Line {
  return line.indent === 0 && isBlankOrComment(line) ? { ...line, text: '' } : line;
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
  const groups: Group[] = [];
  const stray: Line[][] = [];
  let lastIsStray = false;
  for (const line of lines) {
    const current = groups.at(-1);
    if (keyLine.wordOf(line) !== undefined) groups.push(new Group(line));
    else if (current?.takes(line)) current.add(line);
    else if (lastIsStray) stray.at(-1)?.push(line);
    else stray.push([line]);
    lastIsStray = stray.at(-1)?.at(-1) === line;
  }
  return { declarations: groups.map(({ lines: own }) => declaration(own, keyLine)), diagnostics: stray.map(textBelowKeys) };
}

/** A key line and the lines below that belong to it. */
class Group {
  readonly lines: Line[];
  private readonly value: string;
  /** Brackets that are open: counted as lines come, since a list may have thousands. */
  private open: number;

  constructor(first: Line) {
    this.lines = [first];
    this.value = first.text.slice(first.text.indexOf(':') + 1).trim();
    this.open = openBrackets(this.value);
  }

  /** Indented lines, `- item` lines of a list, and the lines that go on with, or close, a bracket. */
  takes(line: Line): boolean {
    if (isBlankOrComment(line) || line.indent > 0) return true;
    if (/^-(?:\s|$)/u.test(line.text)) return this.value === '' || this.value.startsWith('#');
    return /^[[\]{}]/u.test(line.text) && /^[[{]/u.test(this.value) && this.open > 0;
  }

  add(line: Line): void {
    this.lines.push(line);
    this.open += openBrackets(line.text);
  }
}

/** How many more brackets open than close. */
function openBrackets(text: string): number {
  return (text.match(/[[{]/gu)?.length ?? 0) - (text.match(/[\]}]/gu)?.length ?? 0);
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
    value: new Excerpt(oneLine ? [first] : [first, ...others.map(withoutComment)], word.length + 1 + gap),
    oneLine,
    spaced: rest === '' || gap > 0,
  };
}
