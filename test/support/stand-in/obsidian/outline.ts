import MarkdownIt from 'markdown-it';
import { parse } from 'yaml';
import { withoutFrontmatter } from '../../../../src/block/frontmatter';

/** What the metadata cache knows of a note's sections and headings; positions from 0. */
export interface Outline {
  readonly sections: readonly { readonly type: string; readonly id?: string; readonly position: Position }[];
  /** As its YAML says; absent where there is none, or none that can be read. */
  readonly frontmatter?: unknown;
  readonly headings: readonly { readonly heading: string; readonly level: number; readonly position: Position }[];
}

interface Position {
  readonly start: { readonly line: number };
  readonly end: { readonly line: number };
}

/** Without what would break a link. */
export function stripHeadingForLink(heading: string): string {
  return heading.replace(/[#|^:\\]|%%|\[\[|\]\]/gu, ' ').replace(/\s+/gu, ' ').trim();
}

const TYPES: Readonly<Record<string, string>> = { fence: 'code', code_block: 'code', blockquote_open: 'blockquote', bullet_list_open: 'list', ordered_list_open: 'list', heading_open: 'heading', paragraph_open: 'paragraph', table_open: 'table', html_block: 'html', hr: 'thematicBreak' };

export function outlineOf(text: string): Outline {
  const tokens = new MarkdownIt().parse(withoutFrontmatter(text), {});
  const top = tokens.flatMap((token, index) => (token.level === 0 && token.map !== null && token.nesting >= 0 ? [{ token, next: tokens[index + 1] }] : []));
  const positionOf = ([start, end]: readonly [number, number]): Position => ({ start: { line: start }, end: { line: end - 1 } });
  const isCallout = (line: number): boolean => /^\s*>\s*\[!/u.test(text.split('\n')[line] ?? '');
  const frontmatter = frontmatterOf(text);
  return {
    ...(frontmatter !== undefined && { frontmatter }),
    sections: top.map(({ token: { type, map } }, index) => ({ ...idBelow(top[index + 1]?.next), type: type === 'blockquote_open' && isCallout(map?.[0] ?? 0) ? 'callout' : (TYPES[type] ?? type), position: positionOf(map ?? [0, 1]) })),
    headings: top.filter(({ token }) => token.type === 'heading_open').map(({ token: { map, tag }, next }) => ({ heading: next?.content ?? '', level: Number(tag.slice(1)), position: positionOf(map ?? [0, 1]) })),
  };
}

/** A block's id stands in a paragraph of its own below it. */
function idBelow(paragraph: { readonly content: string } | undefined): { readonly id?: string } {
  const id = /^\^([\w-]+)$/u.exec(paragraph?.content.trim() ?? '')?.[1];
  return id === undefined ? {} : { id: id.toLowerCase() };
}

/** What the cache and a block's context hand to plugins. */
export function frontmatterOf(text: string): unknown {
  const yaml = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/u.exec(text)?.[1];
  if (yaml === undefined) return undefined;
  try {
    return parse(yaml) ?? undefined;
  } catch {
    return undefined;
  }
}
