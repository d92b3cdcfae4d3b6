import { DEFAULTS_KEY } from './defaults-key';
import { Excerpt, linesOf } from './source';
import type { Line } from './source';
import type { Value } from './value';
import { readYaml } from './yaml';

const FRONTMATTER = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\n)??---[ \t]*(?=\r?\n|$)/u;

/** Blank lines in the place of YAML frontmatter, so that lines keep their numbers. */
export function withoutFrontmatter(note: string): string {
  const frontmatter = FRONTMATTER.exec(note)?.[0];
  if (frontmatter === undefined) return note;
  return frontmatter.replace(/[^\n]+/gu, '') + note.slice(frontmatter.length);
}

/** How many of a note's lines are YAML frontmatter. */
export function frontmatterIn(lines: readonly string[]): number {
  const isRule = (line: string) => /^---[ \t]*$/u.test(line);
  if (!isRule((lines[0] ?? '').replace(/^\uFEFF/u, ''))) return 0;
  return lines.findIndex((line, at) => at > 0 && isRule(line)) + 1;
}

/** What a note's frontmatter says of its blocks, as JSON, for hosts that have the note's text alone. */
export function defaultsIn(note: string): string | undefined {
  const lines = linesOf(FRONTMATTER.exec(note)?.[0] ?? '').slice(1, -1);
  const first = lines.findIndex(({ text }) => KEY.test(text));
  if (first === -1) return undefined;
  const [own, ...others] = lines.slice(first);
  const next = others.findIndex(({ text }) => /^[^\s#-]/u.test(text));
  const value: readonly Line[] = own === undefined ? [] : [own, ...(next === -1 ? others : others.slice(0, next))];
  const read = readYaml(new Excerpt(value, KEY.exec(own?.text ?? '')?.[0].length ?? 0));
  return read.value === undefined || read.diagnostics.length > 0 ? undefined : asJson(dataOf(read.value));
}

const KEY = new RegExp(`^(["']?)${DEFAULTS_KEY}\\1:(?:[ \\t]+|$)`, 'u');

/** As any reader of YAML has it. */
function dataOf(value: Value): unknown {
  if (value.kind === 'scalar') return value.value;
  return value.kind === 'list' ? value.items.map(dataOf) : Object.fromEntries(value.entries.map(({ key, value: part }) => [key, dataOf(part)]));
}

/** More than this no note says of its blocks. */
const MOST_PARTS = 2000;
const DEEPEST = 32;
const TOO_MUCH = '…';

/** What frontmatter that a host has read says of blocks, as JSON; undefined where it says nothing. */
export function defaultsOf(frontmatter: unknown): string | undefined {
  return typeof frontmatter === 'object' && frontmatter !== null && DEFAULTS_KEY in frontmatter ? asJson(frontmatter[DEFAULTS_KEY]) : undefined;
}

/** However it is tangled, the text is short. */
function asJson(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  let parts = 0;
  const copy = (part: unknown, depth: number): unknown => {
    parts += 1;
    if (parts > MOST_PARTS || depth > DEEPEST) return TOO_MUCH;
    if (Array.isArray(part)) return part.slice(0, MOST_PARTS).map((item: unknown) => copy(item, depth + 1));
    if (typeof part === 'object' && part !== null) return Object.fromEntries(Object.entries(part).slice(0, MOST_PARTS).map(([key, item]: [string, unknown]) => [key, copy(item, depth + 1)]));
    if (typeof part === 'number' && !Number.isFinite(part)) return part > 0 ? 'inf' : part < 0 ? '-inf' : 'NaN';
    return part;
  };
  return JSON.stringify(copy(value, 0));
}
