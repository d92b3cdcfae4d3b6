import { keyFor } from '../dictionary';
import { linesOf } from '../source';

/** Where in a block a caret stands, as far as it matters for what may be written there. */
export interface Caret {
  /** A key's name, a value, or the words of the sentence. */
  readonly slot: 'key' | 'value' | 'text';
  /** The keys that lead there, the block's own first: `mask`, `decoder-self`. */
  readonly path: readonly string[];
  /** What has been typed of it. */
  readonly word: string;
}

/** The part of the text up to the caret → what is being written there; nothing inside a comment. */
export function caretAfter(before: string): Caret | undefined {
  if (before.trimStart().startsWith('{')) return scanned(before, []);
  const lines = linesOf(before);
  const last = lines.at(-1)?.text ?? '';
  const first = lines.findLastIndex(({ text }) => keyOf(text) !== undefined);
  const inValue = first === lines.length - 1 || (first >= 0 && /^[\s[\]{}-]/u.test(last));
  if (/^\s*#/u.test(last)) return undefined;
  if (!inValue) return spoken(last, first >= 0);
  const value = lines.slice(first).map(({ text }) => text).join('\n');
  const key = keyOf(value) ?? '';
  return scanned(value.slice(value.indexOf(':') + 1), [key]);
}

/** The word of a line that declares a known key. */
function keyOf(line: string): string | undefined {
  const word = /^([\p{L}\p{N}_-]+):(?=\s|$)/u.exec(line)?.[1];
  return word === undefined || keyFor(word) === undefined ? undefined : word;
}

/** A line that is no key line yet: a word alone may become a key, all else is the sentence, as long as no key stands above it. */
function spoken(line: string, belowKeys: boolean): Caret | undefined {
  if (/^[a-z][a-z-]*$|^[QKV]$/u.test(line)) return { slot: 'key', path: [], word: line };
  return belowKeys ? undefined : { slot: 'text', path: ['queries'], word: lastWord(line) };
}

/** Nobody completes a longer one, and looking for its beginning takes a time that grows with its square. */
const LONGEST_WORD = 200;

function lastWord(text: string): string {
  return /\S*$/u.exec(text.slice(-LONGEST_WORD))?.[0] ?? '';
}

/** A bracket that is open, or a mapping by indentation, and the key whose value is being written in it. */
interface Frame {
  readonly kind: 'list' | 'mapping' | 'indented';
  key?: string;
}

const MARK = /'(?:[^']|'')*'?|"(?:[^"\\]|\\.)*"?|\n(?:[ \t]*(?:- )?[ \t]*)|[[\]{},]|: |:(?=\n|$)|(?:^|\s)#[^\n]*|[^\s[\]{},:'"#\n]+|./gsu;

/** Reads the value so far, bracket by bracket; it may be broken off anywhere. */
function scanned(text: string, owner: readonly string[]): Caret | undefined {
  const frames: Frame[] = [];
  let word = '';
  let inComment = false;
  for (const [mark] of text.matchAll(MARK)) {
    inComment = /^\s?#/u.test(mark);
    if (mark === '[' || mark === '{') frames.push({ kind: mark === '[' ? 'list' : 'mapping' });
    else if (mark === ']' || mark === '}') frames.pop();
    else if (mark === ',') endOfItem(frames.at(-1));
    else if (mark.startsWith('\n')) endOfLine(frames);
    else if (mark.startsWith(':')) named(frames, word.trim());
    else {
      word += mark;
      continue;
    }
    word = '';
  }
  if (inComment) return undefined;
  const path = [...owner, ...frames.flatMap(({ key }) => key ?? [])];
  const frame = frames.at(-1);
  const slot = frame?.kind === 'mapping' && frame.key === undefined ? 'key' : 'value';
  return { slot, path, word: lastWord(word).replace(/^["']/u, '') };
}

function endOfItem(frame: Frame | undefined): void {
  if (frame?.kind === 'mapping') delete frame.key;
}

/** Indentation ends with its line; brackets do not. */
function endOfLine(frames: Frame[]): void {
  if (frames.at(-1)?.kind === 'indented') frames.pop();
}

function named(frames: Frame[], key: string): void {
  const frame = frames.at(-1);
  if (frame?.kind === 'mapping') frame.key = key;
  else if (frame === undefined) frames.push({ kind: 'indented', key });
}
