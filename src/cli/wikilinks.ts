import type MarkdownIt from 'markdown-it';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';

/** Where a link's target is found on the page; undefined where there is no such note. */
export type LinkTo = (target: string) => string | undefined;

const WIKILINK = /^(!?)\[\[([^[\]\n|]+)(?:\|([^[\]\n]+))?\]\]/u;

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp)$/iu;

/** `[[note]]`, `[[note#heading|words]]` and `![[picture.png]]`. */
export function wikilinks(markdown: MarkdownIt, linkTo: LinkTo): void {
  markdown.inline.ruler.before('link', 'wikilink', (state, silent) => readLink(state, silent, linkTo));
}

function readLink(state: StateInline, silent: boolean, linkTo: LinkTo): boolean {
  const match = WIKILINK.exec(state.src.slice(state.pos, state.posMax));
  if (!match) return false;
  const [whole, embed, target = '', words] = match;
  if (!silent) {
    const said = words ?? target.replace(/^#\^?/u, '').replace(/#\^?/gu, ' › ');
    const href = linkTo(target);
    if (embed && PICTURE.test(target)) pushImage(state, encodePath(target), words ?? target);
    else if (href === undefined) state.push('text', '', 0).content = said;
    else pushLink(state, href, said);
  }
  state.pos += whole.length;
  return true;
}

/** A path as an address: what would begin a scheme, a query or an anchor is only a name here. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function pushImage(state: StateInline, source: string, words: string): void {
  const image = state.push('image', 'img', 0);
  image.attrs = [['src', source], ['alt', '']];
  image.content = words;
  image.children = [];
}

function pushLink(state: StateInline, href: string, words: string): void {
  state.push('link_open', 'a', 1).attrSet('href', href);
  state.push('text', '', 0).content = words;
  state.push('link_close', 'a', -1);
}
