import { mechanismOf } from '../../architectures/mechanism';
import { SPACE } from '../../architectures/models/vocabulary';
import { atSite } from '../../architectures/scoped';
import { parse } from '../../block/parse';
import type { Parsed } from '../../block/parse';
import type { Heads, Spec } from '../../model/spec';

/** What is said of a block beside its picture, known from its text alone: nothing is computed. */
export interface Summary {
  readonly title: string;
  readonly architecture: string;
  readonly attention: string;
  readonly model?: string;
  /** As the block names them: `scaled-dot, causal, 4 heads`. */
  readonly mechanism: string;
  /** How many weights its picture would have, roughly. */
  readonly cells: number;
}

/** A block that builds on another one says of itself only what it writes anew: no other note is read for it. */
export function summaryOf(source: string, defaults?: string): Summary {
  const parsed = parse(source, { defaults });
  const { spec } = parsed;
  return {
    title: titleOf(spec, source),
    architecture: spec.imported === undefined ? spec.architecture : 'recorded',
    attention: spec.attention,
    ...(spec.model !== undefined && { model: spec.model }),
    mechanism: mechanismIn(spec),
    cells: cellsOf(parsed),
  };
}

const LONGEST_TITLE = 90;

/** Its own title; else the words that attend, then those that are attended to. */
function titleOf({ presentation, imported, models, queries, keys }: Spec, source: string): string {
  const words = [keys, queries].flatMap((sequence) => (sequence === undefined ? [] : [textOf(sequence.tokens)])).join(' → ');
  const said = presentation.title ?? imported ?? (words === '' ? models?.join(', ') : words) ?? source.trim().split('\n')[0]?.replace(/^from:\s*/u, 'From ') ?? '';
  if (said.trim() === '') return 'An empty block';
  return said.length > LONGEST_TITLE ? `${said.slice(0, LONGEST_TITLE).trimEnd()} …` : said;
}

/** A model of letters has the spaces among its tokens. */
function textOf(tokens: readonly string[]): string {
  return tokens.includes(SPACE) ? tokens.join('').replaceAll(SPACE, ' ') : tokens.join(' ');
}

function mechanismIn(spec: Spec): string {
  if (spec.imported !== undefined) return 'from a file';
  const site = siteOf(spec);
  const { score, position, mask, normalize, formula } = mechanismOf(spec, site);
  return [
    score,
    ...(position.kind === 'none' ? [] : [position.kind]),
    ...new Set(mask.map(({ rule }) => rule).filter((rule) => rule !== 'none')),
    ...(normalize === 'softmax' ? [] : [normalize]),
    ...(Object.keys(formula ?? {}).length === 0 ? [] : ['own formula']),
    ...counted(countOf(atSite(spec.heads, site)), 'heads'),
    ...counted(atSite(spec.layers, site) ?? 1, 'layers'),
  ].join(', ');
}

/** The site that the block is about. */
function siteOf({ architecture, attention }: Spec): string {
  if (architecture === 'encoder-decoder') return attention === 'cross' ? 'cross' : 'decoder-self';
  return attention;
}

function counted(count: number, noun: string): string[] {
  return count > 1 ? [`${count} ${noun}`] : [];
}

function countOf(heads: Heads | undefined): number {
  return typeof heads === 'number' ? heads : (heads?.length ?? 1);
}

function cellsOf({ spec, readings }: Parsed): number {
  const length = (tokens: readonly unknown[] | undefined) => tokens?.length ?? 1;
  const [queries, keys] = [length(spec.queries?.tokens), length((spec.keys ?? spec.queries)?.tokens)];
  const site = siteOf(spec);
  return Math.max(queries, keys) ** 2 * countOf(atSite(spec.heads, site)) * (atSite(spec.layers, site) ?? 1) * Math.max(1, readings.length);
}
