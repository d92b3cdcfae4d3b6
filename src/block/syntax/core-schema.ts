type Plain = string | number | boolean | null;

/** What a plain scalar can be besides a text: YAML 1.2.2, section 10.3.2. */
const CORE: readonly (readonly [spelled: RegExp, value: (text: string) => Plain])[] = [
  [/^(?:~|[Nn]ull|NULL)?$/u, () => null],
  [/^(?:[Tt]rue|TRUE)$/u, () => true],
  [/^(?:[Ff]alse|FALSE)$/u, () => false],
  [/^0o[0-7]+$/u, (text) => parseInt(text.slice(2), 8)],
  [/^[-+]?\d+$/u, (text) => parseInt(text, 10)],
  [/^0x[\da-fA-F]+$/u, (text) => parseInt(text.slice(2), 16)],
  [/^(?:\.nan|\.NaN|\.NAN)$/u, () => NaN],
  [/^-\.(?:inf|Inf|INF)$/u, () => -Infinity],
  [/^\+?\.(?:inf|Inf|INF)$/u, () => Infinity],
  [/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/u, parseFloat],
];

export function coreValue(text: string): Plain {
  const known = CORE.find(([spelled]) => spelled.test(text));
  return known === undefined ? text : known[1](text);
}
