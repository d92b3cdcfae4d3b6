import { itemAt, LINE_START, MOST_INDENT, pastBlanks, pastQuote, type Container, type Reach } from './container';
import type { ItemsAbove } from './items-above';

/** What stands around the text of a line, and where it begins: what the lines above say of its indentation counts. */
export function containersOf(line: string, index: number, above: ItemsAbove): { readonly around: readonly Container[]; readonly start: Reach } {
  const around: Container[] = [];
  let start = LINE_START;
  for (;;) {
    const indent = pastBlanks(line, start).column - start.column;
    const width = above.widthOf(index, around, indent);
    const quoted = pastQuote(line, start);
    const item = indent > MOST_INDENT ? undefined : itemAt(line, start);
    if (width > 0) start = pastBlanks(line, start, width);
    else if (quoted !== undefined) start = quoted;
    else if (item !== undefined) start = item.inside;
    else return { around, start };
    around.push(width === 0 && quoted !== undefined ? { kind: 'quote' } : { kind: 'item', width: width || (item?.width ?? 0) });
  }
}
