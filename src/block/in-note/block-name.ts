import type { FencedBlock } from './fence';

/** The name that a note gives a block: `^id` on a line of its own, right below it or after a blank one; `lines` counts both. Given are the texts below. */
export function nameIn([first = '', second = '']: readonly string[]): { readonly name: string; readonly lines: number } | undefined {
  const [text, lines] = first === '' ? [second, 2] : [first, 1];
  const name = /^\^([\w-]+)$/u.exec(text)?.[1];
  return name === undefined ? undefined : { name, lines };
}

/** The name below a block of a note, in its quote or below that. */
export function nameBelow(lines: readonly string[], { end }: Pick<FencedBlock, 'end'>): string | undefined {
  return nameIn(lines.slice(end + 1, end + 3).map((line) => line.replace(/^[\s>]+|\s+$/gu, '')))?.name;
}
