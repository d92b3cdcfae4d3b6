import { Parser, type CST } from 'yaml';
import { Composition } from './compose';
import { Faults, type Fault } from './faults';
import type { YamlNode } from './node';
import { afterValue } from './space';

export interface ReadDocument {
  /** Absent of a text without any value. */
  readonly contents?: YamlNode;
  readonly faults: readonly Fault[];
}

/**
 * The first document in a text that the guard has let pass. `Parser` of the package `yaml` finds the tokens; the package's own
 * documents can be changed and written again too, and are more than twice as large.
 */
export function readDocument(text: string): ReadDocument {
  const stream = new Stream();
  for (const token of new Parser().parse(text)) {
    if (stream.read(token)) break;
  }
  return stream.finished(text.length);
}

class Stream {
  /** Those of the document, and those of what stands before the next one. */
  private readonly faults = new Faults();
  private laterFaults = new Faults();
  private contents: YamlNode | undefined;
  private atDirectives = false;

  /** Returns whether this token belongs to a second document. */
  read(token: CST.Token): boolean {
    if (token.type === 'document') return this.document(token);
    if (token.type === 'directive') this.directive(token);
    else if (token.type === 'doc-end') this.documentEnd(token);
    else if (token.type === 'error') this.here.add(token, 'UNEXPECTED_TOKEN', token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message);
    else if (!BETWEEN.has(token.type)) this.here.add(token, 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`);
    return false;
  }

  finished(length: number): ReadDocument {
    if (this.contents === undefined && this.atDirectives) this.faults.add(length, 'MISSING_CHAR', 'Missing directives-end indicator line');
    return { ...(this.contents && { contents: this.contents }), faults: [...this.faults.all, ...this.laterFaults.all] };
  }

  private get here(): Faults {
    return this.contents !== undefined && this.atDirectives ? this.laterFaults : this.faults;
  }

  private document(token: CST.Document): boolean {
    if (this.contents !== undefined) {
      this.laterFaults = new Faults();
      return true;
    }
    const { contents, begun } = new Composition(this.faults).document(token);
    this.contents = contents;
    if (this.atDirectives && !begun) this.faults.add(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
    this.atDirectives = false;
    return false;
  }

  private directive({ offset, source }: CST.Directive): void {
    this.atDirectives = true;
    const fault = directiveFault(source);
    if (fault) this.here.add([offset + fault.at, offset + source.length], 'BAD_DIRECTIVE', fault.message);
  }

  private documentEnd(token: CST.DocumentEnd): void {
    if (this.contents === undefined) this.faults.add(token, 'UNEXPECTED_TOKEN', 'Unexpected doc-end without preceding document');
    else afterValue(token.end, token.offset + token.source.length, this.faults);
  }
}

const BETWEEN: ReadonlySet<string> = new Set(['byte-order-mark', 'space', 'comment', 'newline']);

/** Of a line that begins with %. What is only unknown is let pass. */
function directiveFault(source: string): { readonly at: number; readonly message: string } | undefined {
  const [name, ...parts] = source.trim().split(/[ \t]+/u);
  const [version = ''] = parts;
  if (name === '%TAG' && parts.length !== 2) return { at: 0, message: '%TAG directive should contain exactly two parts' };
  if (name !== '%YAML') return undefined;
  if (parts.length !== 1) return { at: 0, message: '%YAML directive should contain exactly one part' };
  return /^\d+\.\d+$/u.test(version) ? undefined : { at: '%YAML '.length, message: `Unsupported YAML version ${version}` };
}
