/**
 * Draws the app's sign as pictures, for the places that take no SVG: the window, the tray, and the packages (a folder of
 * sizes for Linux, an ICO for Windows, an ICNS for macOS).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { icns, ico } from './icon-containers.mjs';

const folder = 'electron/desktop/icons';

/** Widths in pixels: of the sizes that desktops look for, and those of which the other systems' icons are made. */
const desktopWidths = [16, 24, 32, 48, 64, 96, 128, 256, 512];
const windowsWidths = [16, 24, 32, 48, 64, 128, 256];
const macWidths = [16, 32, 64, 128, 256, 512, 1024];

/** Every picture: where it lies, what it is drawn from, and how wide it is in pixels. */
const pictures = [
  { file: 'build/icon.png', from: 'build/icon.svg', width: 1024 },
  { file: `${folder}/window.png`, from: 'build/icon.svg', width: 256 },
  { file: `${folder}/tray-16.png`, from: 'build/icon.svg', width: 16 },
  { file: `${folder}/tray-24.png`, from: 'build/icon.svg', width: 24 },
  { file: `${folder}/tray-32.png`, from: 'build/icon.svg', width: 32 },
  { file: `${folder}/tray-48.png`, from: 'build/icon.svg', width: 48 },
  { file: `${folder}/template-16.png`, from: 'build/icon-template.svg', width: 16 },
  { file: `${folder}/template-32.png`, from: 'build/icon-template.svg', width: 32 },
  ...desktopWidths.map((width) => {
    return { file: `build/icons/${width}x${width}.png`, from: 'build/icon.svg', width };
  }),
];

await initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'));

for (const { file, from, width } of pictures) keep(file, drawn(from, width).png);
keep('build/icon.ico', ico(windowsWidths.map((width) => drawn('build/icon.svg', width))));
keep('build/icon.icns', icns(macWidths.map((width) => drawn('build/icon.svg', width))));

function drawn(from, width) {
  const drawing = new Resvg(readFileSync(from, 'utf8'), { fitTo: { mode: 'width', value: width } });
  const image = drawing.render();
  const result = { width, png: Buffer.from(image.asPng()), rgba: straight(image.pixels) };
  image.free();
  drawing.free();
  return result;
}

/** The drawing's pixels have their alpha multiplied in; icons want them without. */
function straight(pixels) {
  const result = Buffer.from(pixels);
  for (let at = 0; at < result.length; at += 4) {
    const alpha = result[at + 3];
    if (alpha === 0 || alpha === 255) continue;
    for (const part of [0, 1, 2]) {
      result[at + part] = Math.min(255, Math.round((result[at + part] * 255) / alpha));
    }
  }
  return result;
}

function keep(file, bytes) {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file) || !readFileSync(file).equals(bytes)) writeFileSync(file, bytes);
}
