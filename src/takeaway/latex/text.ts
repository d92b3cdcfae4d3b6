/** TeX's own characters, as they are written to be seen. */
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', $: '\\$', '&': '\\&', '#': '\\#', '%': '\\%', _: '\\_',
  '^': '\\textasciicircum{}', '~': '\\textasciitilde{}', '<': '\\textless{}', '>': '\\textgreater{}', '|': '\\textbar{}', '"': '\\textquotedbl{}',
};

/** Text from a block as LaTeX sets it: no character of it is a command, and none breaks the line. */
export function latexText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').replace(/[\\{}$&#%_^~<>|"]/gu, (mark) => ESCAPED[mark] ?? mark);
}
