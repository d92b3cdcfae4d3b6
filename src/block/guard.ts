import type { Diagnostic } from '../model/diagnostic';
import { error } from './diagnostics';
import type { Excerpt } from './source';
import { lexemesOf } from './syntax/lexeme';

const DEEPEST_NESTING = 64;

const REFUSED: Readonly<Record<string, string>> = {
  anchor: 'Anchors ("&name") are not read in a block.',
  alias: 'Aliases ("*name") are not read in a block.',
  tag: 'Tags ("!name") are not read in a block.',
};

/**
 * Looks over a value before YAML's parser does: that one recurses, and follows aliases.
 * Returns the first thing that is refused, if there is one.
 */
export function refusal(excerpt: Excerpt): Diagnostic | undefined {
  const nesting = new Nesting();
  for (const { type, text, offset } of lexemesOf(excerpt.text)) {
    const message = refusedFor(type, text) ?? (nesting.enter(type, text) > DEEPEST_NESTING ? tooDeep() : undefined);
    if (message !== undefined) return error(excerpt.range(offset, offset + Math.max(1, text.length)), message, wayOut(type));
  }
  return undefined;
}

function refusedFor(type: string, lexeme: string): string | undefined {
  if (type === 'scalar' && lexeme === '<<') return 'Merge keys ("<<") are not read in a block.';
  return Object.hasOwn(REFUSED, type) ? REFUSED[type] : undefined;
}

function tooDeep(): string {
  return `This is nested more than ${DEEPEST_NESTING} levels deep.`;
}

function wayOut(type: string): string {
  return type in REFUSED || type === 'scalar' ? 'Write the value out, or put it in quotes if it is text.' : 'Use fewer brackets or less indentation.';
}

/** Counts how deep a value is nested: brackets, indentation, and indicators that open a level on the same line. */
class Nesting {
  private flow = 0;
  private column = 0;
  private readonly indents: number[] = [];

  /** The depth at this lexeme. */
  enter(type: string, lexeme: string): number {
    if (type === 'newline') this.column = 0;
    else if (type === 'flow-map-start' || type === 'flow-seq-start') this.flow += 1;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') this.flow -= 1;
    else if (type !== 'space' && type !== 'comment' && this.flow === 0) this.indentTo(this.column);
    if (type !== 'newline') this.column += lexeme.length;
    return this.flow + this.indents.length;
  }

  private indentTo(column: number): void {
    while ((this.indents.at(-1) ?? -1) >= column) this.indents.pop();
    this.indents.push(column);
  }
}
