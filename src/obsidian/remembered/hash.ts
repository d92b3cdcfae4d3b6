/** FNV-1a of a block's text, whatever ends its lines: to tell the blocks of one note apart. */
export function hashOf(source: string): string {
  const text = source.replace(/\r\n?/gu, '\n').trimEnd();
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${text.length}`;
}
