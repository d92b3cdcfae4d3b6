import * as v from 'valibot';
import type { Operands } from '../../model/trace';
import type { Notation } from '../expressions/latex';
import type { Turn } from '../kernels/rotation';
import type { Signatures } from '../kernels/signatures';
import type { FloatMatrix } from '../matrices/matrix';
import type { Draw } from '../matrices/random';
import type { Fault } from '../wording/fault';

/** Rows of inputs that stand at positions `first`, `first` + 1, … */
export interface Span {
  readonly first: number;
  readonly count: number;
  /** Columns of the inputs. */
  readonly width: number;
}

/** Queries and keys of one site, as a position meets them. */
export interface PositionedSite {
  readonly queries: number;
  readonly keys: number;
  readonly heads: number;
  /** Columns of one query, and of one key, in a head. */
  readonly queryWidth: number;
  readonly keyWidth: number;
  /** Query i stands at position i + offset among the keys. */
  readonly offset: number;
  /** Whether no query sees what comes after it. */
  readonly causal: boolean;
  readonly draw: Draw;
}

/** How queries and keys are turned after projection; angles are positions × pairs of columns of a head. */
export interface Turning {
  readonly query: Turn;
  readonly key: Turn;
}

/** What is added to the capped or scaled scores of each head, n × m. */
export interface Bias {
  readonly expression: string;
  /** What the expression names, the same for all heads. */
  readonly shared: Operands;
  /** What it names, of one head; heads count from 0. */
  readonly ofHead: (head: number) => Operands;
}

export interface PositionEffect {
  readonly turning?: Turning;
  readonly bias?: Bias;
  /** Set where numbers were drawn because the block declares none. */
  readonly drawn?: boolean;
}

interface PositionDescription {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** Paper and section. */
  readonly source: string;
  /** What the options may be, completing "… takes". */
  readonly accepts: string;
  /** A block that uses it. */
  readonly example: string;
  /** Whether numbers that are added to the inputs are drawn from the seed. */
  readonly seeded: boolean;
  readonly functions: Readonly<Record<string, Signatures>>;
  readonly notation?: Readonly<Record<string, Notation>>;
  /** What is added to the inputs of Q, K and V (count × width), where it is told in that way. */
  readonly inputs?: (span: Span, draw: Draw) => FloatMatrix;
}

interface PositionDefinition<Options> extends PositionDescription {
  /** Reads the options as written; reads its own output too. */
  readonly schema: v.GenericSchema<unknown, Options>;
  readonly lay: (options: Options, site: PositionedSite) => PositionEffect | Fault;
}

/** How a token tells where it stands. */
export interface Position extends PositionDescription {
  readonly schema: v.GenericSchema;
  /** Throws where the options were not read by `schema` before: that is not the reader's mistake. */
  readonly lay: (options: unknown, site: PositionedSite) => PositionEffect | Fault;
}

/** For positions that are a word and nothing more. */
export const noOptions = v.optional(v.strictObject({}));

/** Hides what the options are, so that positions of all kinds stand in one registry. */
export function definePosition<Options>(definition: PositionDefinition<Options>): Position {
  return { ...definition, lay: (options, site) => definition.lay(v.parse(definition.schema, options), site) };
}
