import type { OpenPdf } from './open-pdf.ts';

/** Pixels per inch of a printed sheet: fine print stays legible, and an A4 page a picture of four million pixels. */
const FINENESS = 200;
/** CSS pixels per inch, and points per inch. */
const CSS_INCH = 96;
const POINTS = 72;

/**
 * Draws every page of a PDF and lays the sheets out where the print style shows them and nothing else. Returns what
 * takes them away again. Rejects where a page cannot be drawn.
 */
export async function layOutSheets(pdf: OpenPdf): Promise<() => void> {
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  sheets.setAttribute('aria-hidden', 'true');
  const stop = new AbortController();
  const drawing = { scale: CSS_INCH / POINTS, ratio: FINENESS / CSS_INCH };
  // One canvas after the other: a long report would need half a gigabyte of them at once.
  for (const page of pdf.sizes.keys()) {
    const canvas = document.createElement('canvas');
    const words = document.createElement('div');
    await pdf.draw(page, drawing, { canvas, words }, stop.signal);
    const picture = document.createElement('img');
    picture.src = await addressOf(canvas);
    canvas.width = canvas.height = 0;
    await picture.decode();
    sheets.append(picture);
  }
  document.body.append(sheets);
  return () => sheets.remove();
}

/** A canvas as a picture inside the page: the window's policy knows no other address for one. */
async function addressOf(canvas: HTMLCanvasElement): Promise<string> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('the page could not be made a picture');
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => failed(new Error('the picture could not be read'));
    reader.readAsDataURL(blob);
  });
}
