import type MarkdownIt from 'markdown-it';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';

const WIKILINK = /^(!?)\[\[([^[\]\n|]+)(?:\|([^[\]\n]+))?\]\]/u;

/** `[[note]]`, `[[note#heading|words]]` and `![[picture.png]]`. */
export function wikilinks(markdown: MarkdownIt, linkTo: (target: string) => string): void {
  markdown.inline.ruler.before('link', 'wikilink', (state, silent) => readLink(state, silent, linkTo));
}

function readLink(state: StateInline, silent: boolean, linkTo: (target: string) => string): boolean {
  const match = WIKILINK.exec(state.src.slice(state.pos, state.posMax));
  if (!match) return false;
  const [whole, embed, target = '', words] = match;
  if (!silent) {
    if (embed && /\.(?:png|jpe?g|gif|svg|webp)$/iu.test(target)) pushImage(state, linkTo(target), words ?? target);
    else pushLink(state, linkTo(target), words ?? target.replace(/#\^?/u, ' › '));
  }
  state.pos += whole.length;
  return true;
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
