/** A page's size in points (1/72 inch). */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Where a page lies in the strip of all pages, in CSS pixels from its top. */
export interface PlacedPage extends PageSize {
  readonly top: number;
}

/** How large pages are shown: `fit` fills the room up to a comfortable size, `width` always, a number is a factor. */
export type Zoom = 'fit' | 'width' | number;

/** Factors that the buttons step through; 1 is the size on paper. */
export const zoomSteps = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

const CSS_PIXELS_PER_POINT = 96 / 72;
/** Above it a page that fills a wide screen is read worse, not better. */
const MOST_COMFORTABLE = 1.25;
/** Sixteen million pixels are 64 MB for one page; beyond that the picture is drawn coarser. */
const MOST_PIXELS = 16_777_216;

/** The factor that a zoom comes to for the widest page in a room of so many CSS pixels. */
export function zoomFactor(zoom: Zoom, sizes: readonly PageSize[], room: number): number {
  if (typeof zoom === 'number') return zoom;
  const widest = Math.max(...sizes.map(({ width }) => width)) * CSS_PIXELS_PER_POINT;
  // Before the page is laid out there is no room to fit into.
  if (!(room > 0) || !Number.isFinite(widest)) return 1;
  const full = room / widest;
  return zoom === 'width' ? full : Math.min(full, MOST_COMFORTABLE);
}

/** CSS pixels per point at a factor. */
export function pageScale(factor: number): number {
  return factor * CSS_PIXELS_PER_POINT;
}

/** The next step from a factor; null where there is none. */
export function nextStep(factor: number, direction: 'in' | 'out'): number | null {
  // What fits the width lies between steps; a hair beside a step is that step.
  const hair = 0.001;
  const next =
    direction === 'in'
      ? zoomSteps.find((step) => step > factor + hair)
      : zoomSteps.findLast((step) => step < factor - hair);
  return next ?? null;
}

/** The strip of all pages. */
export interface Strip {
  readonly pages: readonly PlacedPage[];
  /** With the gaps around the pages, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pages under one another with a gap around each of them; scale in CSS pixels per point. */
export function placePages(sizes: readonly PageSize[], scale: number, gap: number): Strip {
  const pages: PlacedPage[] = [];
  let top = gap;
  for (const size of sizes) {
    const height = Math.floor(size.height * scale);
    pages.push({ top, width: Math.floor(size.width * scale), height });
    top += height + gap;
  }
  const widest = Math.max(0, ...pages.map(({ width }) => width));
  return { pages, width: widest + 2 * gap, height: top };
}

/** Numbers (the first is 0) of the pages that touch a stretch of the strip, and of one page beyond at each end. */
export function pagesNear(
  pages: readonly PlacedPage[],
  top: number,
  height: number,
): readonly number[] {
  const seen = pages.flatMap((page, at) =>
    page.top < top + height && page.top + page.height > top ? [at] : [],
  );
  const [first = 0] = seen;
  const last = seen.at(-1) ?? first;
  return pages.flatMap((_, at) => (at >= first - 1 && at <= last + 1 ? [at] : []));
}

/** A place in the strip that means the same at every zoom: a page and how far down it, in parts of its height. */
export interface Place {
  readonly page: number;
  readonly part: number;
}

/** The place that lies at a distance from the strip's top. */
export function placeAt(pages: readonly PlacedPage[], top: number): Place {
  const page = Math.max(
    0,
    pages.findLastIndex((one) => one.top <= top),
  );
  const found = pages[page];
  if (!found || found.height === 0) return { page: 0, part: 0 };
  return { page, part: Math.min(1, (top - found.top) / found.height) };
}

/** How far from the strip's top a place lies; places beyond the last page are its end. */
export function topOf(pages: readonly PlacedPage[], { page, part }: Place): number {
  const found = pages[page];
  if (found) return found.top + part * found.height;
  const last = pages.at(-1);
  return last ? last.top + last.height : 0;
}

/** Pixels of a canvas per CSS pixel: as the screen has them, fewer where the page would need too many. */
export function canvasRatio({ width, height }: PageSize, ratio: number): number {
  return Math.min(ratio, Math.sqrt(MOST_PIXELS / (width * height)));
}
