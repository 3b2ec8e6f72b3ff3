import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pixelsOf } from '#test/fakes/png-pixels.ts';

const at = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));

describe('the pictures that `npm run generate` draws', () => {
  it.each([
    ['./icons/window.png', 256],
    ['./icons/tray-16.png', 16],
    ['./icons/tray-24.png', 24],
    ['./icons/tray-32.png', 32],
    ['./icons/tray-48.png', 48],
    ['../../build/icon.png', 1024],
  ])('%s is the sign, %i pixels wide', (name, size) => {
    const { width, height, rgba } = pixelsOf(at(name));
    expect([width, height]).toEqual([size, size]);
    const pixel = (x: number, y: number) => [
      ...rgba.subarray((Math.floor(y * size) * size + Math.floor(x * size)) * 4).subarray(0, 4),
    ];
    // The bubble, the doorway, and nothing in the lower corner.
    expect(pixel(0.5, 0.15)).toEqual([0x0b, 0x5a, 0x61, 255]);
    expect(pixel(0.6, 0.5)).toEqual([255, 255, 255, 255]);
    expect(pixel(0.97, 0.97)).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['./icons/template-16.png', 16],
    ['./icons/template-32.png', 32],
  ])('%s has black and clear alone, as a menu bar wants it', (name, size) => {
    const { width, rgba } = pixelsOf(at(name));
    expect(width).toBe(size);
    const pixels = Array.from({ length: rgba.length / 4 }, (_, place) =>
      rgba.subarray(place * 4, place * 4 + 4),
    );
    expect(pixels.every(([red, green, blue]) => red === 0 && green === 0 && blue === 0)).toBe(true);
    expect(pixels.filter(([, , , alpha]) => alpha === 255).length).toBeGreaterThan(
      pixels.length / 3,
    );
    expect(pixels.filter(([, , , alpha]) => alpha === 0).length).toBeGreaterThan(pixels.length / 8);
  });
});
