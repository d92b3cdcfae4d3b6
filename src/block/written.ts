import type { Diagnostic } from '../model/diagnostic';
import { error, warning } from './diagnostics';
import { isComplete, isQuoted, isUnclosed } from './literal';
import { sectionsOf } from './sections';
import type { Declaration, KnownWords } from './sections';
import { sentenceOf } from './sentence';
import { Excerpt } from './source';
import type { Line, Range } from './source';
import type { Scalar, Value } from './value';
import { readYaml } from './yaml';

/** One key and its value as the block wrote them; prose counts as `queries` and `keys`. */
export interface Written {
  readonly word: string;
  readonly wordRange: Range;
  /** Absent where nothing, or nothing readable, was written. */
  readonly value?: Value;
  /** Something is wrong with the value already, and has been said. */
  readonly broken: boolean;
}

export interface Writing {
  readonly written: readonly Written[];
  /** What would be wrong with a sentence that ends in an arrow. */
  readonly unanswered?: Diagnostic;
  readonly diagnostics: readonly Diagnostic[];
}

/** Which form a key's one-line value has, by the word that declares it. */
export type FormOf = (word: string) => 'sequence' | 'literal' | 'yaml';

/** A block that begins with `{` is YAML flow throughout; any other is prose, then keys. */
export function writingOf(lines: readonly Line[], known: KnownWords, formOf: FormOf): Writing {
  const first = lines.find((line) => line.text.trim() !== '');
  if (first?.text.trimStart().startsWith('{')) return flowWriting(lines);
  const sections = sectionsOf(lines, known);
  const sentence = sentenceOf(sections.prose);
  const readings = sections.declarations.map((declaration) => readDeclaration(declaration, formOf(declaration.word)));
  return {
    written: [...spoken('queries', sentence.queries), ...spoken('keys', sentence.keys), ...readings.flatMap(({ written }) => written)],
    ...(sentence.unanswered && { unanswered: sentence.unanswered }),
    diagnostics: [...sentence.diagnostics, ...sections.diagnostics, ...readings.flatMap(({ diagnostics }) => diagnostics)],
  };
}

function spoken(word: string, value: Scalar | undefined): Written[] {
  return value ? [{ word, wordRange: value.range, value, broken: false }] : [];
}

function flowWriting(lines: readonly Line[]): Writing {
  const { value, diagnostics } = readYaml(new Excerpt(lines));
  if (value?.kind !== 'mapping') return { written: [], diagnostics };
  const written = value.entries.map((entry) => ({ word: entry.key, wordRange: entry.keyRange, value: entry.value, broken: false }));
  return { written, diagnostics };
}

function readDeclaration(declaration: Declaration, form: ReturnType<FormOf>): Writing {
  const { word, wordRange, value: excerpt } = declaration;
  const missingSpace = declaration.spaced ? [] : [error(wordRange, `A space is missing after "${word}:".`, `Write "${word}: …".`)];
  if (isLiteral(declaration, form)) {
    const value = literal(excerpt);
    return { written: [{ word, wordRange, value, broken: false }], diagnostics: [...missingSpace, ...unclosed(form, value)] };
  }
  const { value, diagnostics } = readYaml(excerpt);
  return { written: [{ word, wordRange, value, broken: diagnostics.length > 0 }], diagnostics: [...missingSpace, ...diagnostics] };
}

/** Whether the value is text to the end of its line, whatever it looks like. */
export function isLiteral({ oneLine, value: { text } }: Declaration, form: ReturnType<FormOf>): boolean {
  return oneLine && (form === 'sequence' ? !isComplete(text) : form === 'literal' && !isQuoted(text));
}

function literal(excerpt: Excerpt): Scalar | undefined {
  const source = excerpt.text.trim();
  if (source === '') return undefined;
  const lead = excerpt.text.length - excerpt.text.trimStart().length;
  return {
    kind: 'scalar', range: excerpt.range(0, excerpt.text.trimEnd().length), value: source, source, quoted: true,
    rangeWithin: ({ start, end }) => excerpt.range(lead + start, lead + end),
  };
}

/** Text may begin with a bracket, but a list of numbers that is never closed was hardly meant as text. */
function unclosed(form: ReturnType<FormOf>, value: Scalar | undefined): Diagnostic[] {
  if (form !== 'sequence' || !value || !/^(?:\[\s*[[\d.-]|\{)/u.test(value.source) || !isUnclosed(value.source)) return [];
  return [warning(value.range, 'A bracket is not closed, so this is read as text.', 'Close the bracket at the end of the line.')];
}
