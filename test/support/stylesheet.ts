/** A rule of a style sheet: what it chooses, and what it says. */
export interface Rule {
  readonly selector: string;
  readonly says: Readonly<Record<string, string>>;
}

/** The rules for the screen. What stands in `@media` and its like only exchanges variables, and is looked at by other tests. */
export function rulesOf(css: string): readonly Rule[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gu, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].map(([, selector = '', body = '']) => ({
    selector: selector.trim().replace(/\s+/gu, ' '),
    says: Object.fromEntries(body.split(';').map((line) => line.split(/:(.*)/su)).filter((parts) => parts.length > 1).map(([name = '', value = '']) => [name.trim(), value.trim()])),
  }));
}
