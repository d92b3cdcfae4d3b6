import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { posix } from 'node:path';
import { encodePath } from '../../src/cli/wikilinks';
import type { SitePage } from './pages';

/** A heading's id, as GitHub makes it, so that links of the repository hold here: `What to trust` → `what-to-trust`. */
export function slug(words: string): string {
  return words.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/gu, '-');
}

/** What pages name beside each other. */
export interface NamedFiles {
  readonly isFolder: (path: string) => boolean;
  readonly copy: (path: string) => void;
}

/** Headings take GitHub's ids; links to Markdown files lead to their pages; other files are copied; a folder is only named. */
export function siteLinks(markdown: MarkdownIt, page: SitePage, pages: readonly SitePage[], files: NamedFiles): void {
  markdown.core.ruler.push('site', (state: StateCore) => {
    const ids = new Map<string, number>();
    state.tokens.forEach((token, index) => {
      if (token.type === 'heading_open') token.attrSet('id', unused(ids, slug(plainText(state.tokens[index + 1]))));
      const children = token.children ?? [];
      children.forEach((child, at) => relink(child, children.slice(at), page, pages, files));
    });
  });
}

/** What a heading says, without its marks. */
function plainText(inline: Token | undefined): string {
  return (inline?.children ?? []).map(({ content }) => content).join('');
}

/** The second of two headings that say the same gets a number. */
function unused(ids: Map<string, number>, id: string): string {
  const before = ids.get(id) ?? 0;
  ids.set(id, before + 1);
  return before === 0 ? id : `${id}-${before}`;
}

const ADDRESS = { link_open: 'href', image: 'src' } as const;

function relink(token: Token, following: readonly Token[], page: SitePage, pages: readonly SitePage[], { isFolder, copy }: NamedFiles): void {
  const name = token.type === 'link_open' || token.type === 'image' ? ADDRESS[token.type] : undefined;
  const address = name === undefined ? null : token.attrGet(name);
  if (name === undefined || address === null || /^(?:[a-z][a-z\d+.-]*:|#)/iu.test(address)) return;
  const [path = '', anchor] = address.split('#');
  const target = posix.join(posix.dirname(page.source), decodeURIComponent(path));
  const found = pages.find(({ source, path: own }) => source === target || own === target);
  if (found !== undefined) token.attrSet(name, `${addressFrom(page, found)}${anchor === undefined ? '' : `#${anchor}`}`);
  else if (isFolder(target)) onlyNamed(token, following);
  else {
    copy(target);
    token.attrSet(name, encodePath(posix.relative(posix.dirname(page.path), target)));
  }
}

/** There is nothing to go to. */
function onlyNamed(link: Token, following: readonly Token[]): void {
  const end = following.find(({ type }) => type === 'link_close');
  for (const token of [link, end]) if (token !== undefined) token.tag = 'span';
  link.attrs = null;
}

/** Where one page finds another. */
export function addressFrom(page: SitePage, other: SitePage): string {
  return encodePath(posix.relative(posix.dirname(page.path), other.path));
}

/** A wikilink of the study vault names a note by its title, and a heading by its words. */
export function wikilinkFrom(page: SitePage, pages: readonly SitePage[], target: string): string | undefined {
  const [name = '', heading] = target.split('#');
  const found = name === '' ? page : pages.find(({ source }) => source === `vault/${name}.md`);
  return found && `${addressFrom(page, found)}${heading === undefined ? '' : `#${slug(heading)}`}`;
}
