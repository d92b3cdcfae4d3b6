import type { CST } from 'yaml';
import { blockScalar } from './block-scalar';
import type { Faults } from './faults';
import { flowScalar } from './flow-scalar';
import { indicatorsIn, type Indicators } from './indicators';
import type { MappingNode, PairOfNodes, ScalarNode, SequenceNode, YamlNode } from './node';
import { afterValue, emptyPlace, hasLineEnd } from './space';

/** A key may be so long and still stand before its colon on one line. */
const LONGEST_KEY = 1024;

const NO_BLOCKS = 'Block collections are not allowed within flow collections';
const ONE_LINE_KEYS = 'Implicit keys of flow sequence pairs need to be on a single line';

/** The tokens of one document → its nodes: YAML 1.2.2, chapters 7 and 8. Nesting is bounded by the guard. */
export class Composition {
  private atRoot = true;

  constructor(private readonly faults: Faults) {}

  document({ offset, start, value, end }: CST.Document): { readonly contents: YamlNode; readonly begun: boolean } {
    const marks = indicatorsIn(start, { indicator: 'doc-start', next: value ?? end?.[0], offset, parentIndent: 0, startOnNewline: true }, this.faults);
    if (marks.found && isBlock(value) && !marks.hasNewline) {
      this.faults.add(marks.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    const contents = value ? this.node(value, marks) : empty(emptyPlace(marks.end, start), marks);
    afterValue(end, contents.extent[2], this.faults, false);
    return { contents, begun: marks.found !== undefined };
  }

  private node(token: CST.Token, marks: Indicators): YamlNode {
    switch (token.type) {
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        return flowScalar(token, this.faults);
      case 'block-scalar':
        return blockScalar(token, this.atRoot, this.faults);
      case 'block-map':
        return this.mapping(token);
      case 'block-seq':
        return this.sequence(token);
      case 'flow-collection':
        return this.flow(token);
      default:
        this.faults.add(token, 'UNEXPECTED_TOKEN', token.type === 'error' ? token.message : `Unsupported token (type: ${token.type})`);
        return empty(token.offset, marks);
    }
  }

  private sequence({ offset, indent, items }: CST.BlockSequence): SequenceNode {
    this.atRoot = false;
    const nodes: YamlNode[] = [];
    let end = offset;
    let commentEnd: number | undefined;
    for (const { start, value } of items) {
      const marks = indicatorsIn(start, { indicator: 'seq-item-ind', next: value, offset: end, parentIndent: indent, startOnNewline: true }, this.faults);
      if (!marks.found && !value) {
        commentEnd = marks.end;
        continue;
      }
      if (!marks.found) this.unmarkedItem(value, end, marks);
      const node = value ? this.node(value, marks) : empty(emptyPlace(marks.end, start), marks);
      end = node.extent[2];
      nodes.push(node);
    }
    return { kind: 'sequence', extent: [offset, end, commentEnd ?? end], items: nodes };
  }

  private unmarkedItem(value: CST.Token | undefined, offset: number, { end }: Indicators): void {
    if (value?.type === 'block-seq') this.faults.add(end, 'BAD_INDENT', 'All sequence items must start at the same column');
    else this.faults.add(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
  }

  private mapping({ offset, indent, items }: CST.BlockMap): MappingNode {
    this.atRoot = false;
    const pairs: PairOfNodes[] = [];
    let end = offset;
    let commentEnd: number | undefined;
    for (const item of items) {
      const { start, key, sep } = item;
      const marks = indicatorsIn(start, { indicator: 'explicit-key-ind', next: key ?? sep?.[0], offset: end, parentIndent: indent, startOnNewline: true }, this.faults);
      this.checkKeyColumn(key, marks, indent, end);
      if (!marks.found && !sep) {
        commentEnd = marks.end;
        continue;
      }
      if (!marks.found && hasLineEnd(key)) this.faults.add(key ?? end, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
      const pair = this.pair(item, marks, indent);
      end = pair.end;
      pairs.push(pair);
    }
    if (commentEnd !== undefined && commentEnd < end) this.faults.add(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    return { kind: 'mapping', extent: [offset, end, commentEnd ?? end], pairs };
  }

  private checkKeyColumn(key: CST.Token | null | undefined, { found }: Indicators, indent: number, offset: number): void {
    if (!found && key?.type === 'block-seq') {
      this.faults.add(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
      return;
    }
    const column = found ?? key ?? undefined;
    if (column && 'indent' in column && column.indent !== indent) this.faults.add(offset, 'BAD_INDENT', 'All mapping items must start at the same column');
  }

  private pair({ start, key, sep, value }: CST.CollectionItem, marks: Indicators, indent: number): PairOfNodes & { readonly end: number } {
    const keyNode = key ? this.node(key, marks) : empty(emptyPlace(marks.end, start), marks);
    const offset = keyNode.extent[2];
    const startOnNewline = !key || key.type === 'block-scalar';
    const between = indicatorsIn(sep ?? [], { indicator: 'map-value-ind', next: value, offset, parentIndent: indent, startOnNewline }, this.faults);
    if (!between.found) {
      if (!marks.found) this.faults.add(keyNode.extent, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
      return { key: keyNode, end: between.end };
    }
    if (!marks.found) this.checkImplicitKey(keyNode, marks, between, between.found, value);
    const valueNode = value ? this.node(value, between) : empty(emptyPlace(between.end, sep), between);
    return { key: keyNode, value: valueNode, end: valueNode.extent[2] };
  }

  private checkImplicitKey(key: YamlNode, marks: Indicators, between: Indicators, colon: CST.SourceToken, value: CST.Token | undefined): void {
    if (value?.type === 'block-map' && !between.hasNewline) {
      this.faults.add(between.end, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
    }
    if (marks.end < colon.offset - LONGEST_KEY) {
      this.faults.add(key.extent, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
    }
  }

  private flow(token: CST.FlowCollection): YamlNode {
    const isMapping = token.start.source === '{';
    const { atRoot } = this;
    this.atRoot = false;
    const parts = new FlowParts(token, isMapping ? 'flow map' : 'flow sequence');
    for (const [index, item] of token.items.entries()) this.flowItem(item, index, parts);
    const [end, next] = this.flowEnd(token, parts, atRoot);
    const extent = [token.offset, end, next] as const;
    return isMapping ? { kind: 'mapping', extent, pairs: parts.pairs } : { kind: 'sequence', extent, items: parts.items };
  }

  private flowItem(item: CST.CollectionItem, index: number, parts: FlowParts): void {
    const { start, key, sep, value } = item;
    const { name, token, isMapping } = parts;
    const around = { flow: name, indicator: 'explicit-key-ind', next: key ?? sep?.[0], offset: parts.end, parentIndent: token.indent, startOnNewline: false } as const;
    const read = indicatorsIn(start, around, this.faults);
    if (!read.found && !sep && !value) {
      this.noItem(read, index, parts);
      return;
    }
    if (!read.found && !isMapping && hasLineEnd(key)) this.faults.add(key ?? read.end, 'MULTILINE_IMPLICIT_KEY', ONE_LINE_KEYS);
    this.checkComma(read, index, name);
    const marks = index > 0 ? withoutFirstComment(read, start) : read;
    if (isMapping || sep || read.found) this.flowPair(item, marks, parts);
    else this.flowValue(value, marks, parts);
  }

  private noItem({ comma, end }: Indicators, index: number, parts: FlowParts): void {
    if (index === 0 && comma) this.faults.add(comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${parts.name}`);
    else if (index < parts.token.items.length - 1) this.faults.add(end, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${parts.name}`);
    parts.end = end;
  }

  private checkComma({ comma, end }: Indicators, index: number, name: string): void {
    if (index === 0 && comma) this.faults.add(comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${name}`);
    if (index > 0 && !comma) this.faults.add(end, 'MISSING_CHAR', `Missing , between ${name} items`);
  }

  private flowValue(value: CST.Token | undefined, marks: Indicators, parts: FlowParts): void {
    const node = value ? this.node(value, marks) : empty(marks.end, marks);
    parts.items.push(node);
    parts.end = node.extent[2];
    this.checkBlock(value, node);
  }

  private flowPair({ start, key, sep, value }: CST.CollectionItem, marks: Indicators, parts: FlowParts): void {
    const keyNode = key ? this.node(key, marks) : empty(emptyPlace(marks.end, start), marks);
    this.checkBlock(key, keyNode);
    const around = { flow: parts.name, indicator: 'map-value-ind', next: value, offset: keyNode.extent[2], parentIndent: parts.token.indent, startOnNewline: false } as const;
    const between = indicatorsIn(sep ?? [], around, this.faults);
    if (!between.found) this.missingColon(value, between, parts.name);
    else if (!parts.isMapping && !marks.found) this.checkFlowKey(sep ?? [], marks, between.found);
    const valueNode = value ? this.node(value, between) : between.found ? empty(emptyPlace(between.end, sep), between) : undefined;
    if (valueNode) this.checkBlock(value, valueNode);
    parts.add({ key: keyNode, ...(valueNode && { value: valueNode }) }, valueNode?.extent[2] ?? between.end);
  }

  private missingColon(value: CST.Token | undefined, { end }: Indicators, name: string): void {
    if (!value) return;
    if ('source' in value && value.source.startsWith(':')) this.faults.add(value, 'MISSING_CHAR', `Missing space after : in ${name}`);
    else this.faults.add(end, 'MISSING_CHAR', `Missing , or : between ${name} items`);
  }

  /** Of a pair in a list, `[a: b]`. */
  private checkFlowKey(sep: readonly CST.SourceToken[], { end }: Indicators, colon: CST.SourceToken): void {
    const newline = sep.slice(0, sep.indexOf(colon)).find(({ type }) => type === 'newline');
    if (newline) this.faults.add(newline, 'MULTILINE_IMPLICIT_KEY', ONE_LINE_KEYS);
    if (end < colon.offset - LONGEST_KEY) {
      this.faults.add(colon, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
    }
  }

  private checkBlock(token: CST.Token | null | undefined, { extent }: YamlNode): void {
    if (isBlock(token)) this.faults.add(extent, 'BLOCK_IN_FLOW', NO_BLOCKS);
  }

  private flowEnd({ end, start }: CST.FlowCollection, parts: FlowParts, atRoot: boolean): readonly [end: number, next: number] {
    const bracket = start.source === '{' ? '}' : ']';
    const [first, ...after] = end;
    if (first?.source === bracket) {
      const place = first.offset + first.source.length;
      return [place, afterValue(after, place, this.faults)];
    }
    const name = parts.name.charAt(0).toUpperCase() + parts.name.slice(1);
    if (atRoot) this.faults.add(parts.end, 'MISSING_CHAR', `${name} must end with a ${bracket}`);
    else this.faults.add(parts.end, 'BAD_INDENT', `${name} in block collection must be sufficiently indented and end with a ${bracket}`);
    return [parts.end, afterValue(first && first.source.length !== 1 ? end : after, parts.end, this.faults)];
  }
}

/** What has been read of a list or a mapping in brackets. */
class FlowParts {
  readonly items: YamlNode[] = [];
  readonly pairs: PairOfNodes[] = [];
  end: number;

  constructor(readonly token: CST.FlowCollection, readonly name: string) {
    this.end = token.offset + token.start.source.length;
  }

  get isMapping(): boolean {
    return this.token.start.source === '{';
  }

  /** A pair in a list is a mapping of its own. */
  add(pair: PairOfNodes, end: number): void {
    const [start] = pair.key.extent;
    const [, last, next] = (pair.value ?? pair.key).extent;
    if (this.isMapping) this.pairs.push(pair);
    else this.items.push({ kind: 'mapping', extent: [start, last, next], pairs: [pair] });
    this.end = end;
  }
}

function isBlock(token: CST.Token | null | undefined): boolean {
  return token?.type === 'block-map' || token?.type === 'block-seq';
}

/** A value that is not written. A comment before it belongs to it. */
function empty(place: number, { comments, end }: Indicators): ScalarNode {
  return { kind: 'scalar', extent: [place, place, comments > 0 ? end : place], value: null, text: '', spelling: 'PLAIN' };
}

/** A comment right after a comma belongs to the item before. */
function withoutFirstComment(marks: Indicators, tokens: readonly CST.SourceToken[]): Indicators {
  const first = tokens.find(({ type }) => type !== 'comma' && type !== 'space');
  return first?.type === 'comment' && first.source.length > 1 ? { ...marks, comments: marks.comments - 1 } : marks;
}
