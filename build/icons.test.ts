import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pixelsOf } from '#test/fakes/png-pixels.ts';

const at = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));

/** The colour of a pixel at a share of the picture's width and height. */
function pixel({ width, rgba }: { width: number; rgba: Buffer }, x: number, y: number): number[] {
  const place = (Math.floor(y * width) * width + Math.floor(x * width)) * 4;
  return [...rgba.subarray(place, place + 4)];
}

/** The bubble, the doorway, and nothing in the lower corner. */
function isTheSign(picture: { width: number; rgba: Buffer }): boolean {
  const colours = [pixel(picture, 0.5, 0.15), pixel(picture, 0.6, 0.5), pixel(picture, 0.97, 0.97)];
  return colours.join(';') === '11,90,97,255;255,255,255,255;0,0,0,0';
}

describe('the icons of the packages', () => {
  it.each([16, 24, 32, 48, 64, 96, 128, 256, 512])('%i pixels wide for Linux', (width) => {
    const picture = pixelsOf(at(`./icons/${width}x${width}.png`));
    expect([picture.width, picture.height]).toEqual([width, width]);
    expect(isTheSign(picture)).toBe(true);
  });

  it('in every size of Windows, with the pixels of the pictures for Linux', () => {
    const file = at('./icon.ico');
    expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
    const entries = Array.from({ length: file.readUInt16LE(4) }, (_, place) => {
      const entry = 6 + 16 * place;
      const from = file.readUInt32LE(entry + 12);
      const bytes = file.subarray(from, from + file.readUInt32LE(entry + 8));
      return { width: file[entry]! || 256, bits: file.readUInt16LE(entry + 6), bytes };
    });
    expect(entries.map(({ width }) => width)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    expect(entries.at(-1)?.bytes.equals(at('./icons/256x256.png'))).toBe(true);
    for (const { width, bits, bytes } of entries.slice(0, -1)) {
      expect([bits, bytes.readInt32LE(4), bytes.readInt32LE(8)]).toEqual([32, width, width * 2]);
      expect(bytes.length).toBe(40 + width * width * 4 + Math.ceil(width / 32) * 4 * width);
      const { rgba } = pixelsOf(at(`./icons/${width}x${width}.png`));
      const upright = fromBottom(bytes.subarray(40), width);
      const worst = rgba.reduce((most, value, place) => {
        // What is fully clear has no colour to compare.
        if (rgba[place | 3] === 0) return most;
        return Math.max(most, Math.abs(value - upright[place]!));
      }, 0);
      expect(worst).toBeLessThanOrEqual(1);
    }
  });

  it('in every size of macOS', () => {
    const file = at('./icon.icns');
    expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length]);
    const found: [string, number][] = [];
    for (let place = 8; place < file.length; place += file.readUInt32BE(place + 4)) {
      const png = file.subarray(place + 8, place + file.readUInt32BE(place + 4));
      expect(isTheSign(pixelsOf(png))).toBe(true);
      found.push([file.toString('latin1', place, place + 4), png.readUInt32BE(16)]);
    }
    expect(Object.fromEntries(found)).toEqual({
      ...{ icp4: 16, icp5: 32, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 },
      ...{ ic11: 32, ic12: 64, ic13: 256, ic14: 512 },
    });
  });
});

/** Pixels of a bitmap (blue, green, red, alpha, the lowest row first) as those of a PNG. */
function fromBottom(bitmap: Buffer, width: number): Buffer {
  const rgba = Buffer.alloc(width * width * 4);
  for (let place = 0; place < width * width; place += 1) {
    const row = width - 1 - Math.floor(place / width);
    const from = (row * width + (place % width)) * 4;
    const [blue = 0, green = 0, red = 0, alpha = 0] = bitmap.subarray(from, from + 4);
    rgba.set([red, green, blue, alpha], place * 4);
  }
  return rgba;
}
