import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { nodePictureMaker } from '#app/node/appeal/picture-maker.ts';
import type { AppealFacts } from '#core/model/appeal.ts';
import { appealContents } from '#core/report/appeal/appeal-files.ts';
import { appealFacts } from '#test/fixtures/appeal-facts.ts';
import { hostileAppeal } from '#test/fixtures/hostile-appeal.ts';
import { hostileTexts } from '#test/fixtures/hostile-texts.ts';
import { outsideTool } from './outside-tool.ts';
import { printInApp } from './print-in-app.ts';

/** A picture's width, and how much of it at each edge stays white, in its own units. */
const [width, edge] = [760, 26];

/** A picture as the packet has it: twice its size in pixels. */
interface Picture {
  readonly png: Uint8Array;
  readonly height: number;
}

async function picturesOf(facts: AppealFacts): Promise<readonly Picture[]> {
  const masking = { names: [], terms: [], keep: [], proofSalt: null };
  const { files } = appealContents(facts, masking, 'pt-BR');
  const drawings = files.filter(({ mediaType }) => mediaType === 'image/svg+xml');
  return Promise.all(
    drawings.map(async ({ content }) => {
      const png = await nodePictureMaker.toPng(String(content));
      return { png, height: Buffer.from(png).readUInt32BE(20) / 2 };
    }),
  );
}

/** A page for each picture, at its size, and nothing else on it. */
function pageOf(pictures: readonly Picture[]): string {
  const tallest = Math.max(...pictures.map(({ height }) => height));
  const style =
    `@page{size:${String(width)}px ${String(tallest)}px;margin:0}body{margin:0}` +
    `img{display:block;width:${String(width)}px;break-after:page}`;
  const images = pictures.map(
    ({ png }) => `<img alt="x" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`,
  );
  return `<!doctype html><html lang="pt-BR"><head><meta charset="utf-8"><title>x</title><style>${style}</style></head><body>${images.join('')}</body></html>`;
}

/** The points of a page that are not white, one for each unit of a picture: from the left and from above. */
async function inkOf(pdf: string, page: number): Promise<readonly (readonly [number, number])[]> {
  const name = pdf.replace(/\.pdf$/, `-${String(page)}`);
  const only = ['-f', String(page), '-l', String(page), '-singlefile'];
  await outsideTool('pdftoppm', ['-gray', '-r', '96', ...only, pdf, name]);
  const file = await readFile(`${name}.pgm`);
  const [head = '', wide = ''] =
    /^P5\s+(\d+)\s+\d+\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? [];
  const points: [number, number][] = [];
  for (let at = head.length; at < file.length; at += 1) {
    const place = at - head.length;
    if ((file[at] ?? 255) < 245)
      points.push([place % Number(wide), Math.floor(place / Number(wide))]);
  }
  return points;
}

const texts = Object.values(hostileTexts);

describe.each([
  ['usual', appealFacts('remedied')],
  ['hostile', hostileAppeal('appeal', (place) => texts[place % texts.length] ?? '')],
] as const)('pictures of %s conversations', (name, facts) => {
  it('open in a browser, say something, and reach over no edge', async () => {
    const pictures = await picturesOf(facts);
    const pdf = await printInApp(`pictures-${name}`, {
      html: pageOf(pictures),
      headerTemplate: '<span></span>',
      footerTemplate: '<span></span>',
      paper: 'A4',
      hasCover: false,
      title: 'x',
      language: 'pt-BR',
      asOf: '2026-11-22T12:00:00Z',
      producer: 'Transbordo',
    });
    expect(pictures.length).toBeGreaterThan(1);
    for (const [at, { height }] of pictures.entries()) {
      const ink = await inkOf(pdf, at + 1);
      expect(ink.length).toBeGreaterThan(2_000);
      const isInside = ([x, y]: readonly [number, number]): boolean =>
        x >= edge && x < width - edge && y >= edge && y < height - edge;
      expect(ink.filter((point) => !isInside(point)).slice(0, 5)).toEqual([]);
    }
  });
});
