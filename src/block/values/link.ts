import type { Value } from '../value';

const LINK = /^\[\[([^[\]]*)\]\]$/u;

/** What a wikilink holds, or the text as it is; undefined where the value is neither. */
export function linkText(value: Value): string | undefined {
  const written = textOf(value)?.trim();
  return written === undefined ? undefined : (LINK.exec(written)?.[1] ?? written);
}

/** Inside a list or a reading, YAML takes the brackets of a link for lists. */
function textOf(value: Value): string | undefined {
  if (value.kind === 'scalar') return value.source;
  const [inner, ...others] = value.kind === 'list' ? value.items : [];
  const [path, ...more] = inner?.kind === 'list' ? inner.items : [];
  return others.length === 0 && more.length === 0 && path?.kind === 'scalar' ? path.source : undefined;
}
