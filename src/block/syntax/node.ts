import type { Spelling } from '../spelling';

/** Where a node begins, where its value ends, and where what belongs to it ends: comments and line ends after it. */
export type Extent = readonly [start: number, end: number, next: number];

/** What YAML's text says, with places in it. */
export type YamlNode = ScalarNode | SequenceNode | MappingNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly extent: Extent;
  readonly value: string | number | boolean | null;
  /** Its text, with quotes, escapes, folds and indentation resolved. */
  readonly text: string;
  readonly spelling: Spelling;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly extent: Extent;
  readonly items: readonly YamlNode[];
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly extent: Extent;
  readonly pairs: readonly PairOfNodes[];
}

export interface PairOfNodes {
  readonly key: YamlNode;
  /** Absent of a key that stands alone. */
  readonly value?: YamlNode;
}
