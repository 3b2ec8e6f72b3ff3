import { outsideTool } from './outside-tool.ts';

/** What a reader of PDFs checks: throws where the file, or one of its streams, is not as the format has it. */
export async function qpdfCheck(pdf: string): Promise<string> {
  return outsideTool('qpdf', ['--check', pdf]);
}

/** A heading in the document's outline. */
export interface OutlineEntry {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** From 1. */
  readonly page: number;
  /** Distance from the page's lower edge, in points. */
  readonly y: number;
}

interface RawEntry {
  readonly title: string;
  readonly dest: readonly (string | number | null)[];
  readonly destpageposfrom1: number;
  readonly kids: readonly RawEntry[];
}

/** The document's outline, in order. */
export async function qpdfOutline(pdf: string): Promise<readonly OutlineEntry[]> {
  const { outlines } = JSON.parse(
    await outsideTool('qpdf', ['--json', '--json-key=outlines', pdf]),
  ) as { readonly outlines: readonly RawEntry[] };
  const flat = (entries: readonly RawEntry[], level: number): OutlineEntry[] =>
    entries.flatMap(({ title, dest, destpageposfrom1: page, kids }) => [
      { title, level, page, y: Number(dest[3]) },
      ...flat(kids, level + 1),
    ]);
  return flat(outlines, 1);
}

/** A dictionary of the file: strings begin with `u:` (or `b:` in hex), names with `/`. */
export type PdfDictionary = Readonly<Record<string, unknown>>;

/** Every dictionary of the file that has a number of its own, and those of its streams. */
export async function qpdfDictionaries(pdf: string): Promise<readonly PdfDictionary[]> {
  const { qpdf } = JSON.parse(
    await outsideTool('qpdf', ['--json', '--json-key=qpdf', '--json-stream-data=none', pdf]),
  ) as { readonly qpdf: readonly [unknown, Readonly<Record<string, RawObject>>] };
  return Object.values(qpdf[1]).flatMap(({ value, stream }) =>
    [value, stream?.dict].filter((one) => isDictionary(one)),
  );
}

interface RawObject {
  readonly value?: unknown;
  readonly stream?: { readonly dict?: unknown };
}

function isDictionary(value: unknown): value is PdfDictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
