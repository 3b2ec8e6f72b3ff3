import { deflateSync, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFPage,
} from 'pdf-lib';
import { findFurniture, withoutNoise } from './pdf-furniture.ts';
import { disarmLinks } from './pdf-links.ts';
import { numberStructure } from './pdf-structure-ids.ts';
import type { PrintablePage, PrintedPages } from '#app/ports/report-printer.ts';

/** A print as Chromium made it, and what it is of. */
export type RawPrint = Pick<
  PrintablePage,
  'title' | 'language' | 'asOf' | 'producer' | 'hasCover'
> & { readonly pdf: Uint8Array };

/**
 * What Chromium's print leaves open: fixed dates instead of the clock's, our names instead of the browser's, no header
 * on the cover, headers elsewhere marked as what a screen reader skips, no link but to sites, addresses and telephones,
 * ids of tags in order instead of by chance, and a quarter of the size by object streams. Tags and outline stay as they
 * are. The same input gives the same bytes.
 */
export async function finishPdf({
  pdf,
  title,
  language,
  asOf,
  producer,
  hasCover,
}: RawPrint): Promise<PrintedPages> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, ...atOnce });
  for (const [index, page] of document.getPages().entries()) {
    tidyFurniture(page, hasCover && index === 0);
    disarmLinks(page);
  }
  numberStructure(document);
  const moment = new Date(asOf);
  document.setCreationDate(moment);
  document.setModificationDate(moment);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage(language);
  document.setCreator(producer);
  document.setProducer(producer);
  const finished = await document.save({
    useObjectStreams: true,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  });
  return { pdf: finished, pages: document.getPageCount() };
}

/** The library pauses between pieces for the sake of a window; this thread has none. */
const atOnce = { parseSpeed: ParseSpeeds.Fastest };

function tidyFurniture({ node, doc }: PDFPage, isCover: boolean): void {
  const reference = node.get(PDFName.Contents);
  const stream = node.Contents();
  if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
  const content = contentOf(stream).toString('latin1');
  const drawing = findFurniture(content);
  if (drawing === null) return;
  const tidy = Buffer.from(withoutNoise(drawing, isCover), 'latin1');
  const packed = doc.context.stream(deflateSync(tidy), { Filter: 'FlateDecode' });
  doc.context.assign(reference, packed);
}

/** Chromium packs a page's drawing one way only; the library knows the others, and is slower. */
function contentOf(stream: PDFRawStream): Buffer {
  return stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
    ? inflateSync(stream.contents)
    : Buffer.from(decodePDFRawStream(stream).decode());
}
