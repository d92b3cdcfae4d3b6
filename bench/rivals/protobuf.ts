/** A message of protocol buffers, field after field. https://protobuf.dev/programming-guides/encoding */
export type Message = Uint8Array<ArrayBuffer>;

const VARINT = 0;
const LENGTH_DELIMITED = 2;

/** A field that holds a whole number from 0. */
export function whole(field: number, value: number): Message {
  return joined([varint((field << 3) | VARINT), varint(value)]);
}

export function text(field: number, value: string): Message {
  return bytes(field, new TextEncoder().encode(value));
}

/** A field that holds a message, or any bytes. */
export function bytes(field: number, value: Uint8Array): Message {
  return joined([varint((field << 3) | LENGTH_DELIMITED), varint(value.length), value]);
}

export function joined(parts: readonly Uint8Array[]): Message {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function varint(value: number): Message {
  const groups: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    groups.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Uint8Array.from([...groups, rest]);
}
