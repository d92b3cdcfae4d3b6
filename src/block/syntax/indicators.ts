import type { CST } from 'yaml';
import type { Faults } from './faults';
import { checkComment } from './space';

/** What is known of a stretch between two values before it is read. */
export interface Surroundings {
  readonly indicator: 'doc-start' | 'explicit-key-ind' | 'map-value-ind' | 'seq-item-ind';
  /** The brackets around it, in a sentence. */
  readonly flow?: string;
  readonly next: CST.Token | null | undefined;
  readonly offset: number;
  readonly parentIndent: number;
  readonly startOnNewline: boolean;
}

/** What stands between two values. */
export interface Indicators {
  readonly found: CST.SourceToken | undefined;
  readonly comma: CST.SourceToken | undefined;
  readonly comments: number;
  readonly hasNewline: boolean;
  readonly end: number;
}

/** Reads the blanks, comments and marks before a value. There are no anchors and no tags: the guard refuses them. */
export function indicatorsIn(tokens: readonly CST.SourceToken[], around: Surroundings, faults: Faults): Indicators {
  const reading = new Reading(around, faults);
  for (const token of tokens) reading.read(token);
  const last = tokens.at(-1);
  return reading.finished(last ? last.offset + last.source.length : around.offset);
}

class Reading {
  private found: CST.SourceToken | undefined;
  private comma: CST.SourceToken | undefined;
  private comments = 0;
  private hasNewline = false;
  /** A blank with a tab in it: no fault unless something is indented by it. */
  private tab: CST.SourceToken | undefined;
  private atNewline: boolean;
  private hasSpace: boolean;

  constructor(private readonly around: Surroundings, private readonly faults: Faults) {
    this.atNewline = around.startOnNewline;
    this.hasSpace = around.startOnNewline;
  }

  read(token: CST.SourceToken): void {
    const { tab } = this;
    if (tab && this.atNewline && token.type !== 'comment' && token.type !== 'newline') this.tabAsIndent(tab);
    this.tab = undefined;
    if (token.type === 'space') this.space(token);
    else if (token.type === 'comment') this.comment(token);
    else if (token.type === 'newline') this.newline();
    else this.mark(token);
  }

  finished(end: number): Indicators {
    const { next, parentIndent } = this.around;
    const { tab, found, comma, comments, hasNewline } = this;
    const indents = next?.type === 'block-map' || next?.type === 'block-seq';
    if (tab && (indents || (this.atNewline && tab.indent <= parentIndent))) this.tabAsIndent(tab);
    return { found, comma, comments, hasNewline, end };
  }

  private space(token: CST.SourceToken): void {
    const { flow, indicator, next } = this.around;
    const mayIndent = flow === undefined && (indicator !== 'doc-start' || next?.type !== 'flow-collection');
    if (mayIndent && token.source.includes('\t')) this.tab = token;
    this.hasSpace = true;
  }

  private comment(token: CST.SourceToken): void {
    checkComment(token, this.hasSpace, this.faults);
    this.comments += 1;
    this.atNewline = false;
  }

  private newline(): void {
    this.atNewline = true;
    this.hasNewline = true;
    this.hasSpace = true;
  }

  private mark(token: CST.SourceToken): void {
    const { flow, indicator } = this.around;
    this.atNewline = false;
    this.hasSpace = false;
    if (token.type === indicator) {
      if (this.found) this.faults.add(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
      this.found = token;
      this.atNewline = indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
    } else if (token.type === 'comma' && flow !== undefined) {
      if (this.comma) this.faults.add(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
      this.comma = token;
    } else {
      this.faults.add(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
    }
  }

  private tabAsIndent(tab: CST.SourceToken): void {
    this.faults.add(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
  }
}
