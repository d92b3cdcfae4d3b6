import { resolverOf } from '../../src/block/in-note/block-with-id';
import type { Resolve } from '../../src/model/linked';

/** Notes by their names, as a vault of one folder has them; the block itself stands in `Own`. */
export function linkedNotes(notes: Readonly<Record<string, string>>): Resolve {
  return resolverOf((note, from = 'Own.md') => {
    const path = note === '' ? from : `${note}.md`;
    const name = path.replace(/\.md$/u, '');
    const text = Object.hasOwn(notes, name) ? notes[name] : undefined;
    return text === undefined ? { message: `There is no note "${note}" in this vault.`, hint: 'Name another.' } : { path, text };
  });
}

/** A block in a note, with its id below it. */
export function blockWith(id: string, ...lines: readonly string[]): string {
  return `Some words.\n\n\`\`\`attention\n${lines.join('\n')}\n\`\`\`\n\n^${id}\n\nMore words.\n`;
}
