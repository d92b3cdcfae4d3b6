import type { CST } from 'yaml';
import { coreValue } from './core-schema';
import type { Faults } from './faults';
import type { ScalarNode } from './node';
import { afterValue } from './space';

/** A plain or quoted scalar: YAML 1.2.2, section 7.3. */
export function flowScalar({ type, offset, source, end }: CST.FlowScalar, faults: Faults): ScalarNode {
  const [spelling, read] = SPELLED[type];
  const text = read(source, offset, faults);
  const last = offset + source.length;
  return { kind: 'scalar', extent: [offset, last, afterValue(end, last, faults)], value: spelling === 'PLAIN' ? coreValue(text) : text, text, spelling };
}

type ReadText = (source: string, offset: number, faults: Faults) => string;

const SPELLED: Readonly<Record<CST.FlowScalar['type'], readonly [ScalarNode['spelling'], ReadText]>> = {
  scalar: ['PLAIN', plain],
  'single-quoted-scalar': ['QUOTE_SINGLE', singleQuoted],
  'double-quoted-scalar': ['QUOTE_DOUBLE', doubleQuoted],
  // The guard refuses it.
  alias: ['PLAIN', plain],
};

const RESERVED: Readonly<Record<string, string>> = {
  '\t': 'a tab character',
  ',': 'flow indicator character ,',
  '%': 'directive indicator character %',
  '|': 'block scalar indicator |',
  '>': 'block scalar indicator >',
  '@': 'reserved character @',
  '`': 'reserved character `',
};

function plain(source: string, offset: number, faults: Faults): string {
  const reserved = RESERVED[source.charAt(0)];
  if (reserved !== undefined) faults.add(offset, 'BAD_SCALAR_START', `Plain value cannot start with ${reserved}`);
  return unfolded(source);
}

function singleQuoted(source: string, offset: number, faults: Faults): string {
  if (source.length === 1 || !source.endsWith("'")) faults.add(offset + source.length, 'MISSING_CHAR', "Missing closing 'quote");
  return unfolded(source.slice(1, -1)).replaceAll("''", "'");
}

/** A line's end becomes a blank, and every empty line after it a line's end. */
function unfolded(source: string): string {
  const lines = source.split(/\r?\n/u);
  const last = lines.length - 1;
  let text = '';
  let between = '';
  for (const [index, line] of lines.entries()) {
    const words = trimmed(line, index > 0, index < last);
    if (words === '' && index > 0 && index < last) {
      if (between === '\n') text += between;
      else between = '\n';
    } else {
      text += between + words;
      between = ' ';
    }
  }
  return text;
}

function trimmed(line: string, before: boolean, after: boolean): string {
  let [start, end] = [0, line.length];
  while (before && start < end && isBlank(line[start])) start += 1;
  while (after && end > start && isBlank(line[end - 1])) end -= 1;
  return line.slice(start, end);
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** A line's end with the blank lines after it, an escape, blanks, or one character. */
const MARK = /\r?\n(?:[ \t\n]|\r\n)*|\\(?:\r?\n[ \t]*|x.{0,2}|u.{0,4}|U.{0,8}|.)|[ \t]+|./sy;

function doubleQuoted(source: string, offset: number, faults: Faults): string {
  const marks = new RegExp(MARK);
  let text = '';
  for (let at = 1; at < source.length - 1; at = marks.lastIndex) {
    marks.lastIndex = at;
    const mark = marks.exec(source)?.[0] ?? '';
    text += resolved(mark, source.slice(at + mark.length, at + mark.length + 2), () => {
      faults.add(offset + at, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${mark}`);
    });
  }
  if (source.length === 1 || !source.endsWith('"')) faults.add(offset + source.length, 'MISSING_CHAR', 'Missing closing "quote');
  return text;
}

function resolved(mark: string, next: string, refuse: () => void): string {
  if (mark.startsWith('\\')) return escaped(mark, refuse);
  if (mark.endsWith('\n') || /^\r?\n/u.test(mark)) return '\n'.repeat(mark.split('\n').length - 2) || ' ';
  return isBlank(mark[0]) && /^\r?\n/u.test(next) ? '' : mark;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', N: '\u0085', _: '\u00a0', L: '\u2028', P: '\u2029',
  ' ': ' ', '"': '"', '/': '/', '\\': '\\', '\t': '\t',
};
const HEXADECIMAL = /^\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})$/iu;
const LAST_CODE_POINT = 0x10ffff;

function escaped(mark: string, refuse: () => void): string {
  if (/^\\\r?\n/u.test(mark)) return '';
  const known = ESCAPES[mark.slice(1)];
  if (known !== undefined) return known;
  const code = HEXADECIMAL.test(mark) ? parseInt(mark.slice(2), 16) : Infinity;
  if (code <= LAST_CODE_POINT) return String.fromCodePoint(code);
  refuse();
  return mark;
}
