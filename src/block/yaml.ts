import type { ErrorCode } from 'yaml';
import type { Diagnostic, TextSpan } from '../model/diagnostic';
import { error } from './diagnostics';
import { refusal } from './guard';
import type { Excerpt, Range } from './source';
import { spanInSpelling } from './spelling';
import { readDocument } from './syntax/document';
import type { Fault } from './syntax/faults';
import type { MappingNode, PairOfNodes, ScalarNode, YamlNode } from './syntax/node';
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
  const { contents, faults } = readDocument(excerpt.text);
  const [first] = faults;
  if (first) return { diagnostics: [syntaxError(excerpt, first)] };
  return new Conversion(excerpt).read(contents);
}

/** Messages for the mistakes that people make; YAML's own words for the rest. */
const SYNTAX_MESSAGES: Readonly<Partial<Record<ErrorCode, readonly [message: string, hint: string]>>> = {
  BAD_INDENT: ['The indentation does not fit the lines above.', 'Indent all lines of one list or mapping alike.'],
  BLOCK_AS_IMPLICIT_KEY: ['Two mappings stand on one line.', 'Put the inner one in braces: {window: 2}.'],
  MISSING_CHAR: ['A bracket, brace, quote or comma is missing.', 'Close what was opened, and put commas between the entries.'],
  MULTILINE_IMPLICIT_KEY: ['A key and its colon must stand on one line.', 'Write the value in brackets or in quotes.'],
  UNEXPECTED_TOKEN: ['There is a mark here that does not belong.', 'Put the value in quotes if it is text.'],
};

function syntaxError(excerpt: Excerpt, problem: Fault): Diagnostic {
  const { start, end } = problem;
  const [message, hint] = SYNTAX_MESSAGES[codeOf(problem)] ?? [
    `This is not valid YAML: ${(problem.message.split('\n')[0] ?? '').replace(/[.:]?$/u, '.')}`,
    'Put the value in quotes if it is text.',
  ];
  return error(excerpt.range(start, end), message, hint);
}

/** YAML takes a bracket that is still open where the text ends for one that was indented wrongly. */
function codeOf({ code, message }: Fault): ErrorCode {
  return code === 'BAD_INDENT' && message.startsWith('Flow') ? 'MISSING_CHAR' : code;
}

class Conversion {
  private readonly diagnostics: Diagnostic[] = [];

  constructor(private readonly excerpt: Excerpt) {}

  read(contents: YamlNode | undefined): Reading {
    const value = contents && this.value(contents);
    return value === undefined ? { diagnostics: this.diagnostics } : { value, diagnostics: this.diagnostics };
  }

  private value(node: YamlNode): Value {
    const range = this.rangeOf(node);
    if (node.kind === 'sequence') return { kind: 'list', range, items: node.items.map((item) => this.value(item)) };
    if (node.kind === 'mapping') return { kind: 'mapping', range, entries: this.entries(node) };
    const scalar = this.scalar(node, range);
    return { ...scalar, rangeWithin: (part) => this.within(node, scalar.source, part) };
  }

  private scalar({ value, text, spelling }: ScalarNode, range: Range): Scalar {
    const quoted = spelling !== 'PLAIN';
    // A plain scalar over several lines is folded; its source is not.
    const source = quoted || text.includes('\n') ? String(value ?? '') : text;
    return { kind: 'scalar', range, value, source, quoted };
  }

  private within({ extent: [start, end], spelling }: ScalarNode, text: string, part: TextSpan): Range {
    const found = spanInSpelling(this.excerpt.text.slice(start, end), spelling, text, part);
    return this.excerpt.range(start + found.start, start + found.end);
  }

  private entries({ pairs }: MappingNode): Entry[] {
    const entries = new Map<string, Entry>();
    for (const pair of pairs) {
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

  private entry({ key: node, value }: PairOfNodes): Entry | undefined {
    const keyRange = this.rangeOf(node);
    const key = this.keyOf(node);
    const quoted = node.kind === 'scalar' && node.spelling !== 'PLAIN';
    if (key !== undefined) return { key, keyRange, ...(quoted && { quoted }), value: value ? this.value(value) : { kind: 'scalar', range: keyRange, value: null, source: '', quoted: false } };
    this.diagnostics.push(error(keyRange, 'A key must be a single word.', 'Write a word before the colon.'));
    return undefined;
  }

  /** A word, or a lone `[MASK]`, which is that token wherever a word may stand. */
  private keyOf(node: YamlNode): string | undefined {
    if (node.kind === 'scalar') return node.text;
    const value = this.value(node);
    return value.kind === 'list' ? bracketToken(value) : undefined;
  }

  private rangeOf({ extent: [start, end] }: YamlNode): Range {
    return this.excerpt.range(start, end);
  }
}
