/** The two formats that hold one picture in many sizes: ICO for Windows, ICNS for macOS. */

/** Up to this width an ICO holds plain pixels, which installers read too; only the largest one is a PNG. */
const LAST_PLAIN = 128;

/**
 * A Windows icon out of drawings `{ width, rgba, png }`, `rgba` being straight (not premultiplied) pixels from the top
 * (ICO: a directory of 16 bytes an entry, then each picture as a bitmap from the bottom, or as a PNG).
 */
export function ico(drawings) {
  const images = drawings.map((one) => (one.width > LAST_PLAIN ? one.png : bitmap(one)));
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach((image, place) => {
    const entry = 6 + 16 * place;
    // 256 is written as 0.
    head[entry] = head[entry + 1] = drawings[place].width % 256;
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(image.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}

/** A bitmap header of twice the height, the pixels from the bottom as blue, green, red, alpha, and an empty mask. */
function bitmap({ width, rgba }) {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(width, 4);
  header.writeInt32LE(width * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(width * width * 4);
  for (let row = 0; row < width; row += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (row * width + x) * 4;
      const to = ((width - 1 - row) * width + x) * 4;
      pixels[to] = rgba[from + 2];
      pixels[to + 1] = rgba[from + 1];
      pixels[to + 2] = rgba[from];
      pixels[to + 3] = rgba[from + 3];
    }
  }
  const mask = Buffer.alloc(Math.ceil(width / 32) * 4 * width);
  header.writeUInt32LE(pixels.length + mask.length, 20);
  return Buffer.concat([header, pixels, mask]);
}

/** macOS's name for each picture: its width, and how many of its pixels make a point. */
const KINDS = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/** A macOS icon out of drawings `{ width, png }`: every kind of it as a PNG. */
export function icns(drawings) {
  const parts = KINDS.map(([kind, width]) => {
    const { png } = drawings.find((one) => one.width === width);
    const head = Buffer.alloc(8);
    head.write(kind, 'latin1');
    head.writeUInt32BE(8 + png.length, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + body.length, 4);
  return Buffer.concat([head, body]);
}
