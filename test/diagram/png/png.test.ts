import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import { base64 } from '../../../src/diagram/png/base64';
import { adler32, crc32, crcTable } from '../../../src/diagram/png/checksums';
import { encodePng, pngAddress } from '../../../src/diagram/png/png';

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
  readonly crc: number;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ name: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length), crc: bytes.readUInt32BE(at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** By zlib, which checks the Adler-32; every line starts with filter 0. */
function pixelsOf(png: Uint8Array, columns: number, rows: number): number[] {
  const lines = inflateSync(chunksOf(png).find(({ name }) => name === 'IDAT')?.data ?? Buffer.alloc(0));
  expect(lines).toHaveLength(rows * (columns + 1));
  return Array.from({ length: rows }, (_, i) => {
    expect(lines[i * (columns + 1)]).toBe(0);
    return [...lines.subarray(i * (columns + 1) + 1, (i + 1) * (columns + 1))];
  }).flat();
}

test('what zlib reads back is what was drawn', () => {
  const picture = fc.record({ columns: fc.integer({ min: 1, max: 40 }), rows: fc.integer({ min: 1, max: 40 }), seed: fc.nat() });
  fc.assert(fc.property(picture, ({ columns, rows, seed }) => {
    const gray = Uint8Array.from({ length: columns * rows }, (_, cell) => (cell * 31 + seed) % 256);
    expect(pixelsOf(encodePng(columns, rows, gray), columns, rows)).toEqual([...gray]);
  }));
});

test('more bytes than a stored block holds are several blocks', () => {
  const gray = new Uint8Array(1024 * 1024).map((_, cell) => cell % 251);
  expect(Buffer.from(pixelsOf(encodePng(1024, 1024, gray), 1024, 1024)).equals(gray)).toBe(true);
});

test('signature, header and chunks are as in ISO/IEC 15948', () => {
  const png = encodePng(3, 2, new Uint8Array(6));
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  const [header, ...others] = chunksOf(png);
  expect(header?.data.toString('hex')).toBe('00000003' + '00000002' + '08' + '00' + '00' + '00' + '00');
  expect(others.map(({ name }) => name)).toEqual(['IDAT', 'IEND']);
  // The check sum that every PNG file ends with.
  expect(others.at(-1)?.crc).toBe(0xae426082);
});

test('check sums of the published examples', () => {
  expect(crc32(Buffer.from('123456789'), crcTable())).toBe(0xcbf43926);
  expect(adler32(Buffer.from('Wikipedia'))).toBe(0x11e60398);
});

test('an address holds the whole file', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256);
  expect(Buffer.from(base64(bytes), 'base64').equals(bytes)).toBe(true);
  expect(pngAddress(1, 1, Uint8Array.of(7))).toMatch(/^data:image\/png;base64,iVBORw0KGgo/u);
});
