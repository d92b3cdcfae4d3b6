/** Bytes and texts, in order → one text. Bytes that are not whole characters are written as what they are: `\xF0\x9F`. */
export function bytesOrText(parts: readonly (number | string)[]): string {
  let text = '';
  let bytes: number[] = [];
  for (const part of [...parts, '']) {
    if (typeof part === 'number') bytes.push(part);
    else {
      text += decoded(bytes) + part;
      bytes = [];
    }
  }
  return text;
}

function decoded(bytes: readonly number[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`)).join('');
  }
}
