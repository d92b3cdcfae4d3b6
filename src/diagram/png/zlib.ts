import { adler32 } from './checksums';

const LARGEST_BLOCK = 0xffff;
const BLOCK_HEADER = 5;

/** Bytes → a zlib stream of stored blocks. RFC 1950, and RFC 1951, 3.2.4: these pictures are too small to be worth compressing. */
export function stored(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / LARGEST_BLOCK));
  const stream = new Uint8Array(2 + blocks * BLOCK_HEADER + bytes.length + 4);
  const view = new DataView(stream.buffer);
  view.setUint16(0, 0x7801);
  let at = 2;
  for (let block = 0; block < blocks; block++) {
    const part = bytes.subarray(block * LARGEST_BLOCK, (block + 1) * LARGEST_BLOCK);
    view.setUint8(at, block === blocks - 1 ? 1 : 0);
    view.setUint16(at + 1, part.length, true);
    view.setUint16(at + 3, ~part.length & 0xffff, true);
    stream.set(part, at + BLOCK_HEADER);
    at += BLOCK_HEADER + part.length;
  }
  view.setUint32(at, adler32(bytes));
  return stream;
}
