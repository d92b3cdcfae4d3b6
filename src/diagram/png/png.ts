import { base64 } from './base64';
import { crc32, crcTable } from './checksums';
import { stored } from './zlib';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const CHUNK_FRAME = 12;
const EIGHT_BITS_GRAY = [8, 0, 0, 0, 0];

/** Gray levels from 0 to 255 (rows · columns) → the bytes of a PNG, without a canvas: Node has none. ISO/IEC 15948. */
export function encodePng(columns: number, rows: number, gray: Uint8Array): Uint8Array {
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, columns);
  new DataView(header.buffer).setUint32(4, rows);
  header.set(EIGHT_BITS_GRAY, 8);
  const table = crcTable();
  const chunks = [chunk('IHDR', header, table), chunk('IDAT', stored(scanlines(columns, rows, gray)), table), chunk('IEND', new Uint8Array(), table)];
  return joined([Uint8Array.from(SIGNATURE), ...chunks]);
}

export function pngAddress(columns: number, rows: number, gray: Uint8Array): string {
  return `data:image/png;base64,${base64(encodePng(columns, rows, gray))}`;
}

/** Every line starts with the number of its filter; 0 is none. */
function scanlines(columns: number, rows: number, gray: Uint8Array): Uint8Array {
  const lines = new Uint8Array(rows * (columns + 1));
  for (let i = 0; i < rows; i++) lines.set(gray.subarray(i * columns, (i + 1) * columns), i * (columns + 1) + 1);
  return lines;
}

function chunk(name: string, data: Uint8Array, table: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(CHUNK_FRAME + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(Array.from(name, (letter) => letter.charCodeAt(0)), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length), table));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
