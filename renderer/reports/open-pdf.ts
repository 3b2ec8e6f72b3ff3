import {
  AnnotationMode,
  getDocument,
  PDFWorker,
  TextLayer,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { canvasRatio } from './page-layout.ts';
import type { PageSize } from './page-layout.ts';
import { startPdfWorker } from './pdf-worker.ts';

/** How large a page is drawn. */
export interface Drawing {
  /** CSS pixels per point. */
  readonly scale: number;
  /** Pixels of the screen per CSS pixel. */
  readonly ratio: number;
}

/** What a page is drawn into: its picture, and its words above it to be marked and read aloud. */
export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly words: HTMLElement;
}

/** A PDF that is open. */
export interface OpenPdf {
  /** Of all pages, in points. */
  readonly sizes: readonly PageSize[];
  /** Draws a page (the first is 0). Rejects when the signal ends it, or when the page cannot be read. */
  readonly draw: (
    page: number,
    drawing: Drawing,
    sheet: Sheet,
    signal: AbortSignal,
  ) => Promise<void>;
  /** Gives everything back; what is being drawn ends. */
  readonly close: () => Promise<void>;
}

/** The one thread that reads, for as long as a PDF is open. */
let reader: { readonly port: Worker; readonly worker: PDFWorker; users: number } | null = null;

/** The library's own types of this one parameter say `null`; its documentation and code say a thread. */
function readerOn(port: Worker): PDFWorker {
  return new PDFWorker({ port: port as unknown as null, verbosity: VerbosityLevel.ERRORS });
}

function takeReader(): PDFWorker {
  if (reader === null) {
    const port = startPdfWorker();
    reader = { port, worker: readerOn(port), users: 0 };
  }
  reader.users += 1;
  return reader.worker;
}

function leaveReader(): void {
  if (reader === null) return;
  reader.users -= 1;
  if (reader.users > 0) return;
  reader.worker.destroy();
  reader.port.terminate();
  reader = null;
}

/** Opens a PDF; its bytes stay the caller's. Rejects when they are none. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const task = getDocument({
    // A copy: the thread takes what it is given.
    data: bytes.slice(),
    worker: takeReader(),
    verbosity: VerbosityLevel.ERRORS,
    // Nothing is fetched or compiled: the window's policy allows neither, and our PDFs hold their fonts.
    useWorkerFetch: false,
    useWasm: false,
    disableWorkerRendering: true,
    stopAtErrors: false,
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    leaveReader();
  };
  try {
    const document = await task.promise;
    const pages: PDFPageProxy[] = [];
    for (let at = 1; at <= document.numPages; at += 1) pages.push(await document.getPage(at));
    return {
      sizes: pages.map((page) => {
        const { width, height } = page.getViewport({ scale: 1 });
        return { width, height };
      }),
      draw: async (at, drawing, sheet, signal) => {
        const page = pages[at];
        if (page) await drawPage(page, drawing, sheet, signal);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function drawPage(
  page: PDFPageProxy,
  { scale, ratio }: Drawing,
  { canvas, words }: Sheet,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const viewport = page.getViewport({ scale });
  const fine = canvasRatio(viewport, ratio);
  canvas.width = Math.floor(viewport.width * fine);
  canvas.height = Math.floor(viewport.height * fine);
  const picture = page.render({
    canvas,
    viewport,
    transform: [fine, 0, 0, fine, 0, 0],
    annotationMode: AnnotationMode.DISABLE,
  });
  const text = new TextLayer({
    textContentSource: page.streamTextContent({ includeMarkedContent: true }),
    container: words,
    viewport,
  });
  const stop = (): void => {
    picture.cancel();
    text.cancel();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    await Promise.all([picture.promise, text.render()]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
