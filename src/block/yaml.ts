import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, Pair, Scalar as YamlScalar, YAMLError, YAMLMap } from 'yaml';
import type { Diagnostic, TextSpan } from '../model/diagnostic';
import { error } from './diagnostics';
import { refusal } from './guard';
import type { Excerpt, Range } from './source';
import { SPELLINGS, spanInSpelling, type Spelling } from './spelling';
import { bracketToken, shorten } from './value';
import type { Entry, Scalar, Value } from './value';

export interface Reading {
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** YAML 1.2 (core schema) → a value with places. Anchors, aliases, merges, tags and deep nesting are refused before parsing. */
export function readYaml(excerpt: Excerpt): Reading {
  const refused = refusal(excerpt);
  if (refused) return { diagnostics: [refused] };
  const document = parseDocument(excerpt.text, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  const [first] = document.errors;
  if (first) return { diagnostics: [syntaxError(excerpt, first)] };
  return new Conversion(excerpt).read(document.contents);
}

/** Messages for the mistakes that people make; YAML's own words for the rest. */
const SYNTAX_MESSAGES: Readonly<Partial<Record<YAMLError['code'], readonly [message: string, hint: string]>>> = {
  BAD_INDENT: ['The indentation does not fit the lines above.', 'Indent all lines of one list or mapping alike.'],
  BLOCK_AS_IMPLICIT_KEY: ['Two mappings stand on one line.', 'Put the inner one in braces: {window: 2}.'],
  MISSING_CHAR: ['A bracket, brace, quote or comma is missing.', 'Close what was opened, and put commas between the entries.'],
  MULTILINE_IMPLICIT_KEY: ['A key and its colon must stand on one line.', 'Write the value in brackets or in quotes.'],
  UNEXPECTED_TOKEN: ['There is a mark here that does not belong.', 'Put the value in quotes if it is text.'],
};

function syntaxError(excerpt: Excerpt, problem: YAMLError): Diagnostic {
  const [start, end] = problem.pos;
  const [message, hint] = SYNTAX_MESSAGES[codeOf(problem)] ?? [
    `This is not valid YAML: ${(problem.message.split('\n')[0] ?? '').replace(/[.:]?$/u, '.')}`,
    'Put the value in quotes if it is text.',
  ];
  return error(excerpt.range(start, end), message, hint);
}

function spellingOf(type: string | undefined): Spelling {
  return SPELLINGS.find((spelling) => spelling === type) ?? 'PLAIN';
}

/** YAML takes a bracket that is still open where the text ends for one that was indented wrongly. */
function codeOf({ code, message }: YAMLError): YAMLError['code'] {
  return code === 'BAD_INDENT' && message.startsWith('Flow') ? 'MISSING_CHAR' : code;
}

class Conversion {
  private readonly diagnostics: Diagnostic[] = [];

  constructor(private readonly excerpt: Excerpt) {}

  read(contents: Node | null): Reading {
    const value = contents === null ? undefined : this.value(contents);
    return value === undefined ? { diagnostics: this.diagnostics } : { value, diagnostics: this.diagnostics };
  }

  private value(node: unknown, after?: Range): Value {
    if (isSeq(node)) return { kind: 'list', range: this.rangeOf(node), items: node.items.map((item) => this.value(item)) };
    if (isMap(node)) return { kind: 'mapping', range: this.rangeOf(node), entries: this.entries(node) };
    if (isScalar(node)) {
      const scalar = this.scalar(node.value, node.source, node.type ?? 'PLAIN', this.rangeOf(node));
      return { ...scalar, rangeWithin: (part) => this.within(node, scalar.source, part) };
    }
    if (isAlias(node)) throw new Error('An alias got past the guard.');
    return this.scalar(null, '', 'PLAIN', after ?? this.excerpt.range(0, this.excerpt.text.length));
  }

  private scalar(value: unknown, source: string | undefined, type: string, range: Range): Scalar {
    const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    const quoted = type !== 'PLAIN';
    // A plain scalar over several lines is folded; its source is not.
    const spelling = quoted || source === undefined || source.includes('\n') ? String(known ?? '') : source;
    return { kind: 'scalar', range, value: known, source: spelling, quoted };
  }

  private within({ range, type }: YamlScalar, text: string, part: TextSpan): Range {
    const [start, end] = range ?? [0, this.excerpt.text.length];
    const found = spanInSpelling(this.excerpt.text.slice(start, end), spellingOf(type), text, part);
    return this.excerpt.range(start + found.start, start + found.end);
  }

  private entries(map: YAMLMap): Entry[] {
    const entries = new Map<string, Entry>();
    for (const pair of map.items) {
      const entry = this.entry(pair);
      if (entry === undefined) continue;
      if (entries.has(entry.key)) {
        this.diagnostics.push(error(entry.keyRange, `"${shorten(entry.key)}" stands here twice; the first one is used.`, 'Delete one of the two.'));
      } else {
        entries.set(entry.key, entry);
      }
    }
    return [...entries.values()];
  }

  private entry(pair: Pair): Entry | undefined {
    const keyRange = this.rangeOf(pair.key);
    const key = this.keyOf(pair.key);
    if (key !== undefined) return { key, keyRange, value: this.value(pair.value, keyRange) };
    this.diagnostics.push(error(keyRange, 'A key must be a single word.', 'Write a word before the colon.'));
    return undefined;
  }

  /** A word, or a lone `[MASK]`, which is that token wherever a word may stand. */
  private keyOf(node: unknown): string | undefined {
    if (isScalar(node)) return node.source ?? String(node.value);
    const value = isSeq(node) ? this.value(node) : undefined;
    return value?.kind === 'list' ? bracketToken(value) : undefined;
  }

  private rangeOf(node: unknown): Range {
    const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : undefined;
    return range ? this.excerpt.range(range[0], range[1]) : this.excerpt.range(0, this.excerpt.text.length);
  }
}
