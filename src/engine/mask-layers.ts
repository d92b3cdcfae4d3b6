import type { Problem } from '../model/diagnostic';
import type { MaskRule, TokenName } from '../model/spec';
import type { MaskMap } from '../model/trace';
import { knockOut } from './knockout';
import { FloatMatrix } from './matrix';
import { isMaskId, masks } from './masks';
import { isFault, type MaskedTable, type MaskEffect, type MaskFault } from './masks/mask';

/** A mask as one head meets it: why cells are closed, and what is added to the scores (n × m, −∞ where closed). */
export interface HeadMask {
  readonly map: MaskMap;
  readonly addend: FloatMatrix;
}

interface Layer {
  readonly rule: string;
  readonly effect: MaskEffect;
}

const PADDING_TOKEN = '[PAD]';

/** All rules of a mask at once, and the keys knocked out: a cell is open where every rule leaves it open. What does not fit is reported and left out. */
export function layMasks(
  rules: readonly MaskRule[],
  knockout: readonly TokenName[],
  table: MaskedTable,
): { masks: readonly HeadMask[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const layers = paddingTokens(table.tokens.keys);
  for (const [index, written] of rules.entries()) {
    const laid = layRule(written, table);
    if (isFault(laid)) problems.push(problem(laid, [index, written.rule]));
    else layers.push({ rule: written.rule, effect: laid });
  }
  const { closed, problems: unknown } = knockOut(knockout, table.tokens.keys);
  if (closed.includes(true)) layers.push({ rule: 'knockout', effect: { closes: (_, j) => closed[j] === true } });
  return { masks: headMasks(layers, table), problems: [...problems, ...unknown] };
}

function layRule({ rule, options }: MaskRule, table: MaskedTable): MaskEffect | MaskFault {
  if (!isMaskId(rule)) throw new Error(`No mask is called ${rule}`);
  return masks[rule].lay(options, table, layRule);
}

function problem({ message, hint, path = [] }: MaskFault, at: readonly (string | number)[]): Problem {
  return { severity: 'error', key: 'mask', path: [...at, ...path], message, hint };
}

/** `[PAD]` fills a sequence up to a length and says nothing: no query attends to it. Devlin et al. 2019, released code. */
function paddingTokens(tokens: readonly string[]): Layer[] {
  if (!tokens.includes(PADDING_TOKEN)) return [];
  return [{ rule: 'padding', effect: { closes: (_, j) => tokens[j] === PADDING_TOKEN } }];
}

function headMasks(layers: readonly Layer[], table: MaskedTable): readonly HeadMask[] {
  const shared = layers.some(({ effect }) => effect.perHead === true) ? undefined : headMask(layers, table, 0);
  return Array.from({ length: table.heads }, (_, head) => shared ?? headMask(layers, table, head));
}

function headMask(layers: readonly Layer[], table: MaskedTable, head: number): HeadMask {
  const { queries: rows, keys: columns } = table;
  const rules = [...new Set(layers.filter(({ effect }) => effect.closes !== undefined).map(({ rule }) => rule))];
  const closedBy = new Uint32Array(rows * columns);
  const addend = FloatMatrix.zeros(rows, columns);
  for (const { rule, effect } of layers) {
    close(closedBy, addend, effect, 1 << rules.indexOf(rule), head);
  }
  return { map: { rules, rows, columns, closedBy }, addend };
}

function close(closedBy: Uint32Array, addend: FloatMatrix, effect: MaskEffect, bit: number, head: number): void {
  const { rows, columns, data } = addend;
  for (let i = 0, cell = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, cell++) {
      if (effect.adds !== undefined) data[cell] = (data[cell] ?? 0) + effect.adds(i, j, head);
      if (effect.closes?.(i, j, head) !== true) continue;
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
  close(closedBy, added, { closes }, 1 << map.rules.length, 0);
  return { map: { ...map, rules: [...map.rules, kind], closedBy }, addend: added };
}

/** Which rows of a mask, and how many columns from the first. */
export interface MaskPart {
  readonly first: number;
  readonly rows: number;
  readonly columns: number;
}

/** The rows and columns of a mask that one pass among several meets. */
export function maskPart({ map, addend }: HeadMask, { first, rows, columns }: MaskPart): HeadMask {
  const closedBy = new Uint32Array(rows * columns);
  const part = FloatMatrix.zeros(rows, columns);
  for (let i = 0; i < rows; i++) {
    const start = (first + i) * map.columns;
    closedBy.set(map.closedBy.subarray(start, start + columns), i * columns);
    part.data.set(addend.data.subarray(start, start + columns), i * columns);
  }
  return { map: { rules: map.rules, rows, columns, closedBy }, addend: part };
}
