import { PDFDict, PDFHexString, PDFName, PDFString, type PDFPage } from 'pdf-lib';

/** Where a link in a report may lead. */
const allowed = /^(?:https|mailto|tel):/i;

/**
 * Takes the action from every link of a page that leads elsewhere than to a site, an address or a telephone: Chromium
 * makes `javascript:` and `file:` links of a flow's text as live as any other. The text stays.
 */
export function disarmLinks({ node }: PDFPage): void {
  const annotations = node.Annots();
  if (annotations === undefined) return;
  for (let index = 0; index < annotations.size(); index += 1) {
    const annotation = annotations.lookupMaybe(index, PDFDict);
    const action = annotation?.lookupMaybe(PDFName.of('A'), PDFDict);
    if (annotation !== undefined && action !== undefined && !isHarmless(action)) {
      annotation.delete(PDFName.of('A'));
    }
    annotation?.delete(PDFName.of('AA'));
  }
}

function isHarmless(action: PDFDict): boolean {
  const kind = action.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText();
  // One action may lead to the next; Chromium writes none of those.
  if (action.lookup(PDFName.of('Next')) !== undefined) return false;
  if (kind === 'GoTo') return true;
  const uri = action.lookup(PDFName.of('URI'));
  const isText = uri instanceof PDFString || uri instanceof PDFHexString;
  return kind === 'URI' && isText && allowed.test(uri.decodeText());
}
