import { NodeFilter, Window } from 'happy-dom';

/** A page of ours as a browser reads it. */
export function parsedPage(html: string): Window['document'] {
  const window = new Window();
  window.document.write(html);
  return window.document;
}

/** A heading and its level, as a page has them. */
export function headingsOf(html: string): { readonly level: number; readonly title: string }[] {
  return [...parsedPage(html).querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => ({
    level: Number(heading.tagName.slice(1)),
    title: letters(heading.textContent),
  }));
}

/** A text without white space, which a layout adds and takes as it likes; ligatures undone. */
export function letters(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** What a page says piece by piece: one for each stretch that no element parts. */
export function textNodes(html: string): readonly string[] {
  const { body } = parsedPage(html);
  for (const silent of body.querySelectorAll('[aria-hidden="true"]')) silent.remove();
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(letters(walker.currentNode?.textContent ?? ''));
  return texts.filter((text) => text !== '');
}
