/** Rows of text and numbers → aligned columns; numbers stand to the right. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => String(line[column] ?? '').length)));
  const numeric = headings.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const format = (line: readonly (string | number)[]): string =>
    line.map((cell, column) => (numeric[column] ? String(cell).padStart(widths[column] ?? 0) : String(cell).padEnd(widths[column] ?? 0))).join('  ').trimEnd();
  return lines.map(format).join('\n');
}
