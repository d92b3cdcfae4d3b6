import * as v from 'valibot';
import type { MaskRule } from '../../model/spec';
import type { NamedTable } from '../names/named-table';
import type { Fault } from '../wording/fault';

/** The table that a mask is laid over: so many queries and keys, in so many heads. Rules may name a token by its word. */
export interface MaskedTable extends NamedTable {
  readonly queries: number;
  readonly keys: number;
  readonly heads: number;
  /** Query i stands at position i + offset among the keys. */
  readonly offset: number;
}

/** What a rule does to cell (row i, column j) of a head: it closes the cell, or adds to its score. Heads count from 0 here. */
export interface MaskEffect {
  readonly closes?: (i: number, j: number, head: number) => boolean;
  readonly adds?: (i: number, j: number, head: number) => number;
  /** Set where heads differ; otherwise one map serves them all. */
  readonly perHead?: boolean;
}

/** Lays another rule, for rules that are made of rules. */
export type LayRule = (rule: MaskRule, table: MaskedTable) => MaskEffect | Fault;

interface MaskDescription {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** Which cells are closed, in a few characters for a legend: `j > i`. */
  readonly formula: string;
  /** What the options may be, completing "… takes". */
  readonly accepts: string;
  /** As written in a block. */
  readonly example: string;
  /** Set where the options are rules themselves. */
  readonly ofRules?: boolean;
}

export interface MaskDefinition<Options> extends MaskDescription {
  /** Reads the options as written; reads its own output too. */
  readonly schema: v.GenericSchema<unknown, Options>;
  readonly lay: (options: Options, table: MaskedTable, layRule: LayRule) => MaskEffect | Fault;
}

export interface Mask extends MaskDescription {
  readonly schema: v.GenericSchema;
  /** Throws where the options were not read by `schema` before: that is not the reader's mistake. */
  readonly lay: (options: unknown, table: MaskedTable, layRule: LayRule) => MaskEffect | Fault;
}

/** For rules that are a word and nothing more. */
export const noOptions = v.optional(v.strictObject({}));

/** Hides what the options of a rule are, so that rules of all kinds stand in one registry. */
export function defineMask<Options>(definition: MaskDefinition<Options>): Mask {
  return { ...definition, lay: (options, table, layRule) => definition.lay(v.parse(definition.schema, options), table, layRule) };
}
