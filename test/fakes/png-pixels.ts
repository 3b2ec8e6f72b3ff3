import { inflateSync } from 'node:zlib';

/**
 * The pixels of a PNG of 8 bits a channel with alpha, row by row (PNG, sections 9 and 11). Throws on any other kind.
 */
export function pixelsOf(png: Buffer): { width: number; height: number; rgba: Buffer } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  if (png[24] !== 8 || png[25] !== 6 || png[28] !== 0) {
    throw new Error('not a PNG of eight bits, in colour with alpha, not interlaced');
  }
  const parts: Buffer[] = [];
  for (let place = 8; place < png.length;) {
    const length = png.readUInt32BE(place);
    if (png.toString('latin1', place + 4, place + 8) === 'IDAT')
      parts.push(png.subarray(place + 8, place + 8 + length));
    place += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const line = width * 4;
  const rgba = Buffer.alloc(line * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (line + 1)] ?? 0;
    for (let x = 0; x < line; x += 1) {
      const left = x < 4 ? 0 : rgba[row * line + x - 4]!;
      const up = row === 0 ? 0 : rgba[(row - 1) * line + x]!;
      const corner = row === 0 || x < 4 ? 0 : rgba[(row - 1) * line + x - 4]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      rgba[row * line + x] = (raw[row * (line + 1) + 1 + x]! + guess) & 0xff;
    }
  }
  return { width, height, rgba };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
