import type { Problem } from '../../model/diagnostic';
import type { KeyOrCell, MaskRule } from '../../model/spec';
import type { MaskMap } from '../../model/trace';
import { isMaskId, masks } from '../masks';
import type { MaskedTable, MaskEffect } from '../masks/mask';
import { FloatMatrix } from '../matrices/matrix';
import { faultAt, isFault, type Fault } from '../wording/fault';
import { knockOut } from './knockout';

/** A mask as one head meets it: why cells are closed, and what is added to the scores (n × m, −∞ where closed). */
export interface HeadMask {
  readonly map: MaskMap;
  readonly addend: FloatMatrix;
}

/** Which rows of a mask, and how many columns from the first. */
export interface MaskPart {
  readonly first: number;
  readonly rows: number;
  readonly columns: number;
}

interface Layer {
  readonly rule: string;
  readonly effect: MaskEffect;
}

const PADDING_TOKEN = '[PAD]';

/**
 * All rules of a mask at once, and the keys knocked out: a cell is open where every rule leaves it open. What does not fit is reported and left out.
 * One pass among several asks for its part alone; the rules speak of the whole table all the same.
 */
export function layMasks(
  rules: readonly MaskRule[],
  knockout: readonly KeyOrCell[],
  table: MaskedTable,
  part: MaskPart = wholeOf(table),
): { masks: readonly HeadMask[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const layers = paddingTokens(table.tokens.keys);
  for (const [index, written] of rules.entries()) {
    const laid = layRule(written, table);
    if (isFault(laid)) problems.push(faultAt('mask', [index, written.rule], laid));
    else layers.push({ rule: written.rule, effect: laid });
  }
  const { closes, problems: unknown } = knockOut(knockout, table);
  if (closes !== undefined) layers.push({ rule: 'knockout', effect: { closes } });
  return { masks: headMasks(layers, table.heads, part), problems: [...problems, ...unknown] };
}

/** All rows and columns. */
export function wholeOf({ queries, keys }: MaskedTable): MaskPart {
  return { first: 0, rows: queries, columns: keys };
}

function layRule({ rule, options }: MaskRule, table: MaskedTable): MaskEffect | Fault {
  if (!isMaskId(rule)) throw new Error(`No mask is called ${rule}`);
  return masks[rule].lay(options, table, layRule);
}

/** `[PAD]` fills a sequence up to a length and says nothing: no query attends to it. Devlin et al. 2019, released code. */
function paddingTokens(tokens: readonly string[]): Layer[] {
  if (!tokens.includes(PADDING_TOKEN)) return [];
  return [{ rule: 'padding', effect: { closes: (_, j) => tokens[j] === PADDING_TOKEN } }];
}

function headMasks(layers: readonly Layer[], heads: number, part: MaskPart): readonly HeadMask[] {
  const shared = layers.some(({ effect }) => effect.perHead === true) ? undefined : headMask(layers, part, 0);
  return Array.from({ length: heads }, (_, head) => shared ?? headMask(layers, part, head));
}

function headMask(layers: readonly Layer[], { first, rows, columns }: MaskPart, head: number): HeadMask {
  const rules = [...new Set(layers.filter(({ effect }) => effect.closes !== undefined).map(({ rule }) => rule))];
  const closedBy = new Uint32Array(rows * columns);
  const addend = FloatMatrix.zeros(rows, columns);
  for (const { rule, effect } of layers) {
    close(closedBy, addend, { effect, first, head }, 1 << rules.indexOf(rule));
  }
  return { map: { rules, rows, columns, closedBy }, addend };
}

interface Laid {
  readonly effect: MaskEffect;
  /** The row of the table that the part begins with. */
  readonly first: number;
  readonly head: number;
}

function close(closedBy: Uint32Array, addend: FloatMatrix, { effect, first, head }: Laid, bit: number): void {
  const { rows, columns, data } = addend;
  for (let i = 0, cell = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, cell++) {
      if (effect.adds !== undefined) data[cell] = (data[cell] ?? 0) + effect.adds(first + i, j, head);
      if (effect.closes?.(first + i, j, head) !== true) continue;
      closedBy[cell] = (closedBy[cell] ?? 0) | bit;
      data[cell] = -Infinity;
    }
  }
}

/** A rule that depends on the queries themselves, not on the table alone. */
export interface LateRule {
  readonly kind: string;
  readonly closes: (i: number, j: number) => boolean;
}

/** The masks with one more rule on top; heads that shared a mask still do. */
export function closedBeyond(masks: readonly HeadMask[], rule: LateRule | undefined): readonly HeadMask[] {
  if (rule === undefined) return masks;
  const closed = new Map([...new Set(masks)].map((mask) => [mask, withRule(mask, rule)]));
  return masks.map((mask) => closed.get(mask) ?? mask);
}

function withRule({ map, addend }: HeadMask, { kind, closes }: LateRule): HeadMask {
  const closedBy = map.closedBy.slice();
  const added = new FloatMatrix(addend.rows, addend.columns, addend.data.slice());
  close(closedBy, added, { effect: { closes }, first: 0, head: 0 }, 1 << map.rules.length);
  return { map: { ...map, rules: [...map.rules, kind], closedBy }, addend: added };
}
