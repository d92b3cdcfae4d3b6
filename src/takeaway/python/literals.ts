/** What would hide or turn around the code that stands beside it, and what no encoding of a file can hold. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** All digits, so that Python reads the very same number. A large one must not look whole: PyTorch takes no integer beyond 64 bits. */
export function pythonNumber(value: number): string {
  if (value === -Infinity) return '-inf';
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return value.toExponential();
  return Object.is(value, -0) ? '-0.0' : String(value);
}

/** A token as a Python string. */
function pythonString(text: string): string {
  const quoted = text.replace(/[\\"]/gu, (mark) => `\\${mark}`);
  return `"${quoted.replace(UNSEEN, (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`)}"`;
}

export function pythonStrings(texts: readonly string[]): string {
  return `[${texts.map(pythonString).join(', ')}]`;
}
