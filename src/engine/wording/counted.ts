/** `1 row`, `2 rows`, `1,024 keys`: a count in a sentence, its digits grouped in every locale alike. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** `is 1 head`, `are 3 heads`: how many there are, after "there". */
export function areCounted(count: number, one: string, many = `${one}s`): string {
  return `${count === 1 ? 'is' : 'are'} ${counted(count, one, many)}`;
}

/** 1,024 rather than 1024. A locale takes longer to ask than a whole row of a matrix to draw: not for what has no groups. */
export function grouped(count: number): string {
  return Number.isInteger(count) && Math.abs(count) < 1000 ? String(count) : count.toLocaleString('en-US');
}
