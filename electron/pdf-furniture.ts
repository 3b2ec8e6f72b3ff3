/** A page's drawing in two: what the report says, and the running header and footer. */
export interface PageDrawing {
  readonly body: string;
  readonly furniture: string;
}

/**
 * Finds the running header and footer in the drawing of a page as Chromium writes it: the last group (`q` … `Q`) of
 * the page, and the only one without marks for the document's structure. Null where it looks otherwise: then the page
 * is better left alone.
 * @param content the page's content stream, one character per byte
 */
export function findFurniture(content: string): PageDrawing | null {
  let depth = 0;
  let start = -1;
  let end = -1;
  let at = 0;
  for (const line of content.split('\n')) {
    if (line === 'q') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (line === 'Q') {
      depth -= 1;
      if (depth === 0) end = at + line.length;
    }
    at += line.length + 1;
  }
  if (depth !== 0 || start <= 0 || end < start || content.slice(end).trim() !== '') return null;
  const furniture = content.slice(start, end);
  const isText = /\nBT\n/.test(furniture) && !furniture.includes('MCID');
  return isText ? { body: content.slice(0, start), furniture } : null;
}

/** The drawing of a page whose header and footer readers aloud skip; without them on a cover. */
export function withoutNoise({ body, furniture }: PageDrawing, isCover: boolean): string {
  return isCover ? body : `${body}/Artifact <</Type /Pagination>> BDC\n${furniture}\nEMC\n`;
}
