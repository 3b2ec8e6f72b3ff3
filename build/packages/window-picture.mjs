/** What a window of another program shows, as an X server hands it out (X Window Dump, version 7). */
import { spawnSync } from 'node:child_process';

/** `{ width, height, pixels }`, one 32-bit number a pixel; null while the window cannot be read. */
export function windowPicture(id) {
  const { status, stdout } = spawnSync('xwd', ['-silent', '-id', id], { maxBuffer: 1 << 28 });
  if (status !== 0 || stdout.length < 100) return null;
  const field = (place) => stdout.readUInt32BE(place * 4);
  const [headerBytes, width, height] = [field(0), field(4), field(5)];
  const [bitsPerPixel, bytesPerLine, colours] = [field(11), field(12), field(19)];
  if (bitsPerPixel !== 32) throw new Error(`the screen has ${bitsPerPixel} bits a pixel`);
  const first = headerBytes + colours * 12;
  const pixels = new Uint32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let x = 0; x < width; x += 1) {
      pixels[row * width + x] = stdout.readUInt32LE(first + row * bytesPerLine + x * 4) & 0xffffff;
    }
  }
  return { width, height, pixels };
}

/** How many different colours a picture has: an empty window has one. */
export const coloursIn = ({ pixels }) => new Set(pixels).size;

/** How many pixels differ; all of them where the sizes do. */
export function difference(one, other) {
  if (one.pixels.length !== other.pixels.length) return one.pixels.length;
  return one.pixels.reduce((sum, pixel, at) => sum + (pixel === other.pixels[at] ? 0 : 1), 0);
}
