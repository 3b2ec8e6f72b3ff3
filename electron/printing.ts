import { createHash } from 'node:crypto';
import { session, type BrowserWindow, type Session } from 'electron';
import { AppFault } from '#app/contract/errors.ts';
import { admit } from './session-guard.ts';
import type { PrintablePage } from '#app/ports/report-printer.ts';
import { printScheme } from './print-scheme.ts';
import { reportFontTable, type FontTable } from './report-fonts.ts';
import { createPrintWindow } from './window-factory.ts';

/** A page to print, its fonts by their addresses. */
export interface Printable {
  /** A whole page without scripts. */
  readonly html: string;
  readonly headerTemplate: string;
  readonly footerTemplate: string;
  readonly fonts: FontTable;
  /** A4 unless said; the page's own style says the same. */
  readonly paper?: 'A4' | 'Letter';
}

/** Longest time for one report, in milliseconds. */
const timeLimit = 30_000;

const page = `${printScheme}://page/`;

/**
 * Prints a page to PDF in a hidden window that has no scripts, no preload and no network: it can ask for the page and
 * its fonts, both from memory, and for nothing else. Paper and margins come from the page's own style.
 * Throws AppFault `print-failed`.
 */
export async function printPage(printable: Printable): Promise<Uint8Array> {
  const name = idle.pop() ?? newPartition();
  const partition = session.fromPartition(name);
  serve(partition, printable);
  const window = createPrintWindow(partition);
  printing.add(window);
  try {
    return await within(timeLimit, async () => {
      await window.loadURL(page);
      const pdf = await window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        pageSize: printable.paper ?? 'A4',
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: true,
        // Drawn apart from the page with the system's fonts: one given inside them would not be ready in time.
        headerTemplate: printable.headerTemplate,
        footerTemplate: printable.footerTemplate,
      });
      return new Uint8Array(pdf);
    });
  } catch (error) {
    throw error instanceof AppFault
      ? error
      : new AppFault('print-failed', { reason: codeOf(error) });
  } finally {
    printing.delete(window);
    if (!window.isDestroyed()) window.destroy();
    partition.protocol.unhandle(printScheme);
    await partition.clearStorageData();
    idle.push(name);
  }
}

/** Windows that print just now. */
const printing = new Set<BrowserWindow>();

/** Ends whatever is being printed: the workspace is locked, and no page of it may be left. */
export function endPrinting(): void {
  for (const window of printing) window.destroy();
}

/** Names of partitions in which nothing is printed just now. Electron keeps one it has made until the end. */
const idle: string[] = [];
let made = 0;

/** A partition that lives in memory, as its name is without `persist:`. */
function newPartition(): string {
  made += 1;
  const name = `print-${made}`;
  admit(session.fromPartition(name), (address) => address.startsWith(page));
  return name;
}

/** Prints what the worker laid out, with the report's own fonts. Throws AppFault `print-failed`. */
export async function printForWorker(page: PrintablePage): Promise<Uint8Array> {
  const { html, headerTemplate, footerTemplate, paper } = page;
  return printPage({ html, headerTemplate, footerTemplate, paper, fonts: await reportFontTable() });
}

function serve(partition: Session, { html, fonts }: Printable): void {
  const headers = {
    'Content-Security-Policy': printPolicy(html),
    'X-Content-Type-Options': 'nosniff',
    'Content-Type': 'text/html; charset=utf-8',
    // Asked for before the page is laid out, so that loading waits for the fonts and none is printed as a blank.
    Link: [...fonts.keys()]
      .map((address) => `<${address}>; rel=preload; as=font; type="font/woff2"; crossorigin`)
      .join(', '),
  };
  partition.protocol.handle(printScheme, ({ url }) => {
    const { host, pathname } = new URL(url);
    const font = fonts.get(pathname);
    if (host !== 'page') return new Response(null, { status: 404 });
    if (pathname === '/') return new Response(html, { headers });
    if (font === undefined) return new Response(null, { status: 404 });
    return new Response(Uint8Array.from(font), { headers: { 'Content-Type': 'font/woff2' } });
  });
}

/** Styles by hash: text that slipped into the page as markup brings no style of its own along. */
export function printPolicy(html: string): string {
  const hashes = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `style-src ${hashes.length > 0 ? hashes.join(' ') : "'none'"}`,
    'img-src data:',
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

async function within<T>(limit: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new AppFault('print-failed', { reason: `${limit / 1000} s` })),
      limit,
    );
  });
  try {
    return await Promise.race([work(), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return 'Chromium';
}
