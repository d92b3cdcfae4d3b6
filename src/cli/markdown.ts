import MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import mark from 'markdown-it-mark';
import { isAttentionFence } from '../block/note';
import { wikilinks } from './wikilinks';
import type { LinkTo } from './wikilinks';

/** Markdown as a study vault uses it: CommonMark and tables, highlights, wikilinks, embeds, callouts; attention blocks are handed out. */
export function createMarkdown(drawBlock: (source: string) => string, linkTo: LinkTo): MarkdownIt {
  const markdown = new MarkdownIt({ html: false, linkify: false }).use(mark);
  wikilinks(markdown, linkTo);
  markdown.core.ruler.push('callouts', callouts);
  markdown.core.ruler.push('anchors', anchors);
  markdown.core.ruler.push('block ids', blockIds);
  const otherFence = markdown.renderer.rules.fence;
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (token && isAttentionFence(token.info)) return drawBlock(token.content);
    return otherFence ? otherFence(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
  };
  return markdown;
}

/** A heading can be linked to by its words. */
function anchors(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    const words = state.tokens[index + 1]?.content;
    if (token.type === 'heading_open' && words !== undefined) token.attrSet('id', words);
  });
}

/** `^id` below a block is what links name it by, and is not shown. */
function blockIds(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    const inline = state.tokens[index + 1];
    const id = token.type === 'paragraph_open' ? /^\^([\w-]+)$/u.exec(inline?.content ?? '')?.[1] : undefined;
    if (inline === undefined || id === undefined) return;
    token.attrSet('id', id);
    inline.children = [];
  });
}

/** A quote that begins with `[!note] Title` is a callout. */
function callouts(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    const inline = token.type === 'blockquote_open' ? state.tokens[index + 2] : undefined;
    const match = inline?.type === 'inline' ? /^\[!([\w-]+)\][+-]?[ \t]*([^\n]*)/u.exec(inline.content) : null;
    if (!inline || !match) return;
    const [, kind = 'note', title = ''] = match;
    token.attrSet('class', 'callout');
    token.attrSet('data-callout', kind.toLowerCase());
    titled(state, inline, title || kind.charAt(0).toUpperCase() + kind.slice(1));
  });
}

/** The first line of the callout's text becomes its title, in bold. */
function titled(state: StateCore, inline: Token, title: string): void {
  const rest = inline.content.split('\n').slice(1).join('\n');
  const children: Token[] = [];
  state.md.inline.parse(`**${title}**${rest === '' ? '' : `\n\n${rest}`}`, state.md, state.env, children);
  inline.children = children;
}
