/** A piece of a formula as it is typeset: `W_Q` is a W with a subscript. */
export interface FormulaPart {
  readonly text: string;
  readonly subscript?: string;
}

/** A mathjs expression → the field's notation in plain characters: `Q * K'` → Q · Kᵀ. */
export function readable(expression: string): string {
  return expression
    .replace(/\s*\.?\*\s*/gu, ' · ')
    .replace(/'/gu, 'ᵀ')
    .replace(/ - /gu, ' − ')
    .replace(/\bsqrt\(([\w]+)\)/gu, '√$1');
}

/** The expression in pieces that can be set one after another. */
export function formulaParts(expression: string): readonly FormulaPart[] {
  return [...readable(expression).matchAll(/(\w*?[A-Za-z])_(\w+)|[^_]+?(?=\w*_|$)|_/gu)].map(([whole, base, subscript]) =>
    base === undefined || subscript === undefined ? { text: whole } : { text: base, subscript });
}
