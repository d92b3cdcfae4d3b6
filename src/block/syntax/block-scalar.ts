import type { CST } from 'yaml';
import type { Faults } from './faults';
import type { ScalarNode } from './node';
import { checkComment } from './space';

interface Header {
  readonly folded: boolean;
  /** As told; 0 where the first line tells it. */
  readonly indent: number;
  readonly chomp: string;
  readonly length: number;
}

interface Line {
  /** Blanks before it. */
  readonly indent: number;
  readonly content: string;
}

/** `|` or `>`, and lines below: YAML 1.2.2, section 8.1. */
export function blockScalar(token: CST.BlockScalar, atRoot: boolean, faults: Faults): ScalarNode {
  const header = headerOf(token, faults);
  const text = new Body(token, header, atRoot, faults).text();
  const end = token.offset + header.length + token.source.length;
  return { kind: 'scalar', extent: [token.offset, end, end], value: text, text, spelling: header.folded ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL' };
}

function headerOf({ offset, props }: CST.BlockScalar, faults: Faults): Header {
  const [first, ...rest] = props;
  if (first?.type !== 'block-scalar-header') throw new Error('A block scalar without a header');
  const marks = first.source.slice(1);
  const chomp = /[-+]/u.exec(marks)?.[0] ?? '';
  const indent = /[1-9]/u.exec(marks)?.[0] ?? '';
  const extra = marks.split('').findIndex((_, index) => index !== marks.indexOf(chomp || '\n') && index !== marks.indexOf(indent || '\n'));
  if (extra >= 0) faults.add(offset + 1 + extra, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${first.source}`);
  return { folded: first.source.startsWith('>'), indent: Number(indent), chomp, length: first.source.length + lengthOf(rest, faults) };
}

function lengthOf(props: readonly CST.Token[], faults: Faults): number {
  let hasSpace = false;
  let length = 0;
  for (const token of props) {
    if (token.type === 'space') hasSpace = true;
    else if (token.type === 'comment') checkComment(token, hasSpace, faults);
    else if (token.type === 'error') faults.add(token, 'UNEXPECTED_TOKEN', token.message);
    else if (token.type !== 'newline') faults.add(token, 'UNEXPECTED_TOKEN', `Unexpected token in block scalar header: ${token.type}`);
    length += 'source' in token ? token.source.length : 0;
  }
  return length;
}

class Body {
  private readonly lines: readonly Line[];
  /** The first line that is not empty, and the first of the empty lines at the end. */
  private readonly first: number;
  private readonly last: number;
  private readonly indent: number;

  constructor(private readonly token: CST.BlockScalar, private readonly header: Header, private readonly atRoot: boolean, private readonly faults: Faults) {
    this.lines = token.source === '' ? [] : token.source.split('\n').map(lineOf);
    const filled = this.lines.findLastIndex((line) => !isEmpty(line)) + 1;
    this.first = Math.max(0, this.lines.findIndex((line) => !isEmpty(line)));
    this.indent = filled === 0 ? 0 : this.indentation();
    this.last = filled === 0 ? 0 : Math.max(filled, this.lines.findLastIndex(({ indent }) => indent > this.indent) + 1);
  }

  text(): string {
    const { chomp, folded } = this.header;
    if (this.last === 0) return chomp === '+' && this.lines.length > 0 ? '\n'.repeat(Math.max(1, this.lines.length - 1)) : '';
    const leading = this.lines.slice(0, this.first).map((line) => `${this.beyondIndent(line)}\n`).join('');
    const lines = this.checkedLines();
    const text = leading + (folded ? this.folded(lines) : lines.map((line) => this.beyondIndent(line) + line.content).join('\n'));
    if (chomp === '-') return text;
    const kept = chomp === '+' ? text + this.lines.slice(this.last).map((line) => `\n${this.beyondIndent(line)}`).join('') : `${text}\n`;
    return kept.endsWith('\n') ? kept : `${kept}\n`;
  }

  /** As told, or that of the first line that is not empty. */
  private indentation(): number {
    const { header, token, lines, first } = this;
    const empty = lines.slice(0, first);
    const told = token.indent + header.indent;
    const least = header.indent === 0 ? empty.reduce((most, { indent }) => Math.max(most, indent), told) : told;
    const indent = lines[first]?.indent ?? 0;
    const offset = token.offset + header.length + lengthOfLines(empty);
    if (indent < least) {
      this.faults.add(offset + indent, 'MISSING_CHAR', 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator');
    }
    const own = header.indent === 0 ? indent : least;
    if (own === 0 && !this.atRoot) this.faults.add(offset, 'BAD_INDENT', 'Block scalar values in collections must be indented');
    return own;
  }

  /** The lines from the first to the last, without carriage returns. */
  private checkedLines(): readonly Line[] {
    const { lines, first, last, token, header, faults } = this;
    return lines.slice(first, last).map(({ indent, content: written }, index) => {
      const content = written.endsWith('\r') ? written.slice(0, -1) : written;
      if (content !== '' && indent < this.indent) {
        const told = header.indent > 0 ? 'explicit indentation indicator' : 'first line';
        const offset = token.offset + header.length + lengthOfLines(lines.slice(0, first + index)) + indent;
        faults.add(offset, 'BAD_INDENT', `Block scalar lines must not be less indented than their ${told}`);
      }
      return { indent, content };
    });
  }

  /** Line ends become blanks but around empty and further indented lines. */
  private folded(lines: readonly Line[]): string {
    let text = '';
    let between = '';
    let wasIndented = false;
    for (const line of lines) {
      if (line.indent > this.indent || line.content.startsWith('\t')) {
        if (between === ' ') between = '\n';
        else if (!wasIndented && between === '\n') between = '\n\n';
        text += between + this.beyondIndent(line) + line.content;
        between = '\n';
        wasIndented = true;
      } else if (line.content === '') {
        if (between === '\n') text += '\n';
        else between = '\n';
      } else {
        text += between + line.content;
        between = ' ';
        wasIndented = false;
      }
    }
    return text;
  }

  private beyondIndent({ indent }: Line): string {
    return ' '.repeat(Math.max(0, indent - this.indent));
  }
}

function lineOf(text: string): Line {
  const indent = /^ */u.exec(text)?.[0].length ?? 0;
  return { indent, content: text.slice(indent) };
}

function isEmpty({ content }: Line): boolean {
  return content === '' || content === '\r';
}

function lengthOfLines(lines: readonly Line[]): number {
  return lines.reduce((sum, { indent, content }) => sum + indent + content.length + 1, 0);
}
