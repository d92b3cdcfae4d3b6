/** Records with the same keys as the rows of a Markdown table, as the documentation has them. */
export function table(records) {
  const columns = Object.keys(records[0] ?? {});
  const rows = [columns, columns.map(() => '---'), ...records.map((record) => columns.map((column) => record[column]))];
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
