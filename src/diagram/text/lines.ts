import { widthOf } from './width';

/** A text in lines at most `room` pixels wide, cut between words; a word that is wider has a line of its own. At least one line. */
export function linesOf(text: string, room: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`, fontSize) <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
