import {
  decodePDFRawStream,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFPage,
} from 'pdf-lib';
import { findFurniture, withoutNoise } from './pdf-furniture.ts';
import { disarmLinks } from './pdf-links.ts';
import type { CallRequest, CallResponse } from './worker-calls.ts';

/**
 * What Chromium's print leaves open: fixed dates instead of the clock's, our names instead of the browser's, no header
 * on the cover, headers elsewhere marked as what a screen reader skips, no link but to sites, addresses and telephones,
 * and a quarter of the size by object streams. Tags and outline stay as they are. The same input gives the same bytes.
 */
export async function finishPdf({
  pdf,
  title,
  language,
  asOf,
  producer,
  hasCover = true,
}: CallRequest<'pdf:finish'>): Promise<CallResponse<'pdf:finish'>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const [index, page] of document.getPages().entries()) {
    tidyFurniture(page, hasCover && index === 0);
    disarmLinks(page);
  }
  const moment = new Date(asOf);
  document.setCreationDate(moment);
  document.setModificationDate(moment);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage(language);
  document.setCreator(producer);
  document.setProducer(producer);
  const finished = await document.save({ useObjectStreams: true, updateFieldAppearances: false });
  return { pdf: finished, pages: document.getPageCount() };
}

function tidyFurniture({ node, doc }: PDFPage, isCover: boolean): void {
  const reference = node.get(PDFName.Contents);
  const stream = node.Contents();
  if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) return;
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const drawing = findFurniture(content);
  if (drawing === null) return;
  const tidy = Buffer.from(withoutNoise(drawing, isCover), 'latin1');
  doc.context.assign(reference, doc.context.flateStream(tidy));
}
