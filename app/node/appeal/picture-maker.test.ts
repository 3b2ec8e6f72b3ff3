import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nodePictureMaker } from './picture-maker.ts';

/** A drawing of one line in each face. */
const svg = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><rect width="200" height="60" fill="#fff"/>${[
    ['Inter', 400, 'Olá'],
    ['Inter', 600, 'Olá'],
    ['Inter', 500, 'Žő'],
    ['Noto Emoji', 400, '😀'],
  ]
    .map(
      ([family, weight, text], at) =>
        `<text x="${String(4 + at * 50)}" y="40" font-family="${String(family)}" font-weight="${String(weight)}" font-size="20" fill="${colour}">${String(text)}</text>`,
    )
    .join('')}</svg>`;

/** Dark pixels of each quarter of a PNG, left to right. */
function inkOf(png: Uint8Array): number[] {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * 4 + 1;
  const rows: Uint8Array[] = [];
  for (let y = 0; y * stride < raw.length; y += 1) {
    const row = new Uint8Array(stride - 1);
    const filter = raw[y * stride]!;
    for (let x = 0; x < row.length; x += 1) {
      const [a, b, c] = [row[x - 4] ?? 0, rows[y - 1]?.[x] ?? 0, rows[y - 1]?.[x - 4] ?? 0];
      const p = a + b - c;
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
      const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      const guess = [0, a, b, (a + b) >> 1, paeth][filter]!;
      row[x] = (raw[y * stride + 1 + x]! + (x < 4 && filter === 4 ? b : guess)) & 0xff;
    }
    rows.push(row);
  }
  return [0, 1, 2, 3].map((quarter) =>
    rows.reduce((sum, row) => {
      let ink = 0;
      for (let x = (quarter * width) / 4; x < ((quarter + 1) * width) / 4; x += 1)
        if (row[x * 4]! < 128) ink += 1;
      return sum + ink;
    }, 0),
  );
}

describe('pictures', () => {
  it('are PNGs of twice the size, drawn in every face', async () => {
    const png = await nodePictureMaker.toPng(svg('#000'));
    const bytes = Buffer.from(png);
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([400, 120]);
    for (const ink of inkOf(png)) expect(ink).toBeGreaterThan(100);
  });

  it('have the same bytes for the same drawing', async () => {
    const hash = async (colour: string): Promise<string> =>
      createHash('sha256')
        .update(await nodePictureMaker.toPng(svg(colour)))
        .digest('hex');
    expect(await hash('#000')).toBe(await hash('#000'));
    expect(await hash('#000')).not.toBe(await hash('#00f'));
  });
});
