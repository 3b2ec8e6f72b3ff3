import { outsideTool } from './outside-tool.ts';
import { margin, slack } from './page-margin.ts';

/** What `pdfinfo` says of a document, by its words. */
export async function pdfInfo(pdf: string): Promise<ReadonlyMap<string, string>> {
  const lines = (await outsideTool('pdfinfo', ['-isodates', pdf])).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const at = line.indexOf(':');
      return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()] as const];
    }),
  );
}

/** A font of a document. */
export interface PdfFont {
  readonly name: string;
  readonly isType3: boolean;
  readonly isEmbedded: boolean;
  readonly isSubset: boolean;
  readonly hasUnicode: boolean;
}

/** The fonts that a document asks for. */
export async function pdfFonts(pdf: string): Promise<readonly PdfFont[]> {
  const [, , ...lines] = (await outsideTool('pdffonts', [pdf])).trimEnd().split('\n');
  return lines.map((line) => {
    const [, name = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    const flags = /\b(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(rest);
    if (flags === null) throw new Error(`unread: ${line}`);
    const [isEmbedded, isSubset, hasUnicode] = flags.slice(1).map((flag) => flag === 'yes') as [
      boolean,
      boolean,
      boolean,
    ];
    return { name, isType3: rest.startsWith('Type 3'), isEmbedded, isSubset, hasUnicode };
  });
}

/** A document's text between the margins of its pages, in the order in which it is drawn. */
export async function pdfBody(pdf: string): Promise<string> {
  const [page] = await pdfWords(pdf);
  if (page === undefined) throw new Error('no page');
  const [edge, across, down] = [
    margin - slack,
    page.width - 2 * (margin - slack),
    page.height - 2 * (margin - slack),
  ].map((length) => String(Math.round(length))) as [string, string, string];
  const area = ['-r', '72', '-x', edge, '-y', edge, '-W', across, '-H', down];
  return outsideTool('pdftotext', ['-raw', '-nopgbrk', ...area, pdf, '-']);
}

/** A page's text in the order in which it is drawn, one for each page. */
export async function pdfDrawn(pdf: string): Promise<readonly string[]> {
  return (await outsideTool('pdftotext', ['-raw', pdf, '-'])).split('\f').slice(0, -1);
}

/** Addresses that a document's links lead to. */
export async function pdfLinks(pdf: string): Promise<readonly string[]> {
  const [, ...lines] = (await outsideTool('pdfinfo', ['-url', pdf])).trimEnd().split('\n');
  return lines.map((line) => line.trim().split(/\s+/).slice(2).join(' '));
}

/** A word and the box around it, in points from the page's upper left corner. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page and its words, in the order in which they are read. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
}

const pageTag = /<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g;
const wordTag =
  /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([^<]*)<\/word>/g;

/** Where each word of a document stands. */
export async function pdfWords(pdf: string): Promise<readonly PdfPage[]> {
  const text = await outsideTool('pdftotext', ['-bbox-layout', pdf, '-']);
  return [...text.matchAll(pageTag)].map(([, width, height, content = '']) => ({
    width: Number(width),
    height: Number(height),
    words: [...content.matchAll(wordTag)].map(([, left, top, right, bottom, word = '']) => ({
      text: unescaped(word),
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  }));
}

/** An element of a document's structure as a reader aloud meets it. */
export interface PdfElement {
  /** `Document`, `H1`, `TH`, … */
  readonly kind: string;
  /** What is said of it, e.g. `Scope` → `/Column`. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** The document's structure, parents before their children, in order. */
export async function pdfStructure(pdf: string): Promise<readonly PdfElement[]> {
  const elements: { kind: string; attributes: Map<string, string> }[] = [];
  for (const line of (await outsideTool('pdfinfo', ['-struct', pdf])).split('\n')) {
    const [, kind] = /^ *(\w+) <[^>]*>/.exec(line) ?? [];
    const [, name, value] = /^ *\/(\w+) (.*)$/.exec(line) ?? [];
    if (kind !== undefined) elements.push({ kind, attributes: new Map() });
    else if (name !== undefined) elements.at(-1)?.attributes.set(name, value ?? '');
  }
  return elements;
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
    '&amp;': '&',
  };
  return text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
}
