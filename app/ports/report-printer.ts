import type { Paper } from '#core/model/report-form.ts';

/** A report's page as the printer takes it. */
export interface PrintablePage {
  /** A whole page without scripts, its fonts at `reportFonts`' addresses. */
  readonly html: string;
  /** Running header and footer for Chromium's printing. */
  readonly headerTemplate: string;
  readonly footerTemplate: string;
  readonly paper: Paper;
  /** True where the first page bears neither header nor footer. */
  readonly hasCover: boolean;
  /** Title as PDF readers show it. */
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Date of the document, UTC instant in ISO 8601. */
  readonly asOf: string;
  /** Name and version of the program. */
  readonly producer: string;
}

/** A finished PDF. */
export interface PrintedPages {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** Prints pages to PDF. Only a host with a browser can. */
export interface ReportPrinter {
  /** Throws AppFault `print-failed`, `pdf-needs-app`. */
  print(page: PrintablePage): Promise<PrintedPages>;
}
