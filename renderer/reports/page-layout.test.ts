import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canvasRatio,
  nextStep,
  pagesNear,
  pageScale,
  placeAt,
  placePages,
  topOf,
  zoomFactor,
} from './page-layout.ts';

const a4 = { width: 595, height: 842 };
const pageOf = fc.record({
  width: fc.integer({ min: 50, max: 2000 }),
  height: fc.integer({ min: 50, max: 2000 }),
});
const pagesOf = fc.array(pageOf, { minLength: 1, maxLength: 30 });
const scaleOf = fc.double({ min: 0.3, max: 4, noNaN: true });

describe('how large a page is shown', () => {
  test.each([
    // 595 pt are 793 CSS pixels at 100 %.
    ['fit', 793.34, 1],
    ['fit', 396.67, 0.5],
    ['fit', 3000, 1.25],
    ['width', 3000, 3.78],
    [1.5, 3000, 1.5],
    ['fit', 0, 1],
    ['fit', -32, 1],
  ] as const)('%s in %d pixels is %d', (zoom, room, factor) => {
    expect(zoomFactor(zoom, [a4], room)).toBeCloseTo(factor, 2);
  });

  test('the widest page decides, and no page at all is shown as on paper', () => {
    expect(zoomFactor('width', [a4, { width: 1190, height: 842 }], 793.34)).toBeCloseTo(0.5, 2);
    expect(zoomFactor('width', [], 500)).toBe(1);
  });

  test.each([
    [1, 'in', 1.25],
    [1, 'out', 0.75],
    [0.77, 'in', 1],
    [0.77, 'out', 0.75],
    [2, 'in', null],
    [0.5, 'out', null],
    [3.7, 'out', 2],
    [0.9999, 'in', 1.25],
  ] as const)('from %d one step %s is %s', (factor, direction, next) => {
    expect(nextStep(factor, direction)).toBe(next);
  });

  test('a canvas is as fine as the screen until it would weigh too much', () => {
    expect(canvasRatio({ width: 800, height: 1100 }, 2)).toBe(2);
    const ratio = canvasRatio({ width: 4000, height: 6000 }, 3);
    expect(4000 * 6000 * ratio ** 2).toBeLessThanOrEqual(16_777_217);
  });
});

describe('the strip of pages', () => {
  test('holds each page once, under the one before', () => {
    fc.assert(
      fc.property(pagesOf, scaleOf, fc.integer({ min: 0, max: 40 }), (sizes, scale, gap) => {
        const { pages, width, height } = placePages(sizes, scale, gap);
        expect(pages).toHaveLength(sizes.length);
        let end = 0;
        for (const page of pages) {
          expect(page.top).toBe(end + gap);
          end = page.top + page.height;
          expect(page.width).toBeLessThanOrEqual(width - 2 * gap);
        }
        expect(height).toBe(end + gap);
      }),
    );
  });

  test('draws what is in sight and one page on each side, never all of a long one', () => {
    const { pages } = placePages(Array(200).fill(a4), pageScale(1), 16);
    expect(pagesNear(pages, 0, 700)).toEqual([0, 1]);
    expect(pagesNear(pages, pages[9]!.top - 100, 700)).toEqual([7, 8, 9, 10]);
    expect(pagesNear(pages, pages[199]!.top, 700)).toEqual([198, 199]);
    expect(pagesNear([], 0, 700)).toEqual([]);
  });

  test('sees every page that touches the window', () => {
    fc.assert(
      fc.property(
        pagesOf,
        scaleOf,
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 3000 }),
        (sizes, scale, top, height) => {
          const { pages } = placePages(sizes, scale, 16);
          const near = pagesNear(pages, top, height);
          for (const [at, page] of pages.entries()) {
            if (page.top < top + height && page.top + page.height > top) expect(near).toContain(at);
          }
        },
      ),
    );
  });

  test('a place on a page is the same place at another size', () => {
    fc.assert(
      fc.property(
        pagesOf,
        scaleOf,
        scaleOf,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (sizes, before, after, part, index) => {
          const page = index % sizes.length;
          const one = placePages(sizes, before, 16).pages;
          const other = placePages(sizes, after, 16).pages;
          const place = placeAt(one, topOf(one, { page, part }));
          expect(place.page).toBe(page);
          expect(place.part).toBeCloseTo(part, 6);
          expect(topOf(other, place)).toBeCloseTo(topOf(other, { page, part }), 3);
        },
      ),
    );
  });

  test('a place beyond the last page of a shorter PDF is its end', () => {
    const { pages } = placePages([a4], 1, 16);
    expect(topOf(pages, { page: 7, part: 0.5 })).toBe(16 + 842);
    expect(topOf([], { page: 0, part: 0 })).toBe(0);
  });
});
