/** Blank lines in the place of YAML frontmatter, so that lines keep their numbers. */
export function withoutFrontmatter(note: string): string {
  const frontmatter = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/u.exec(note)?.[0];
  if (frontmatter === undefined) return note;
  return frontmatter.replace(/[^\n]+/gu, '') + note.slice(frontmatter.length);
}
