import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppFault } from '#app/contract/errors.ts';
import { faultText } from '#app/contract/fault-text.ts';
import { writeNewFile } from '#app/node/report/write-new-file.ts';
import type { PrintablePage } from '#app/ports/report-printer.ts';
import type { Locale } from '#core/model/locale.ts';
import { paperSchema } from '#core/model/report-form.ts';
import { basename, dirname } from 'node:path';
import type { PrintOptions } from './print-options.ts';
import { printForWorker } from './printing.ts';

/** A page as the command line hands it over. */
const pageSchema = z.strictObject({
  html: z.string(),
  headerTemplate: z.string(),
  footerTemplate: z.string(),
  paper: paperSchema,
  hasCover: z.boolean(),
  title: z.string(),
  language: z.string(),
  asOf: z.string(),
  producer: z.string(),
}) satisfies z.ZodType<PrintablePage>;

/**
 * Prints one page that the command line laid out, in the same hidden window as every report: no scripts, no network.
 * The PDF is a new file; nothing is overwritten; how many pages it has is said. Returns the exit status, 1 on a fault.
 */
export async function runPrintJob(
  { job, pdf }: PrintOptions,
  locale: Locale,
  say: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  try {
    const page = pageSchema.parse(JSON.parse(await readFile(job, 'utf8')));
    const printed = await printForWorker(page);
    // Only a print needs it, and it is large: every other start does without.
    const { finishPdf } = await import('./finish-pdf.ts');
    const finished = await finishPdf({ ...page, pdf: printed });
    await writeNewFile(dirname(pdf), basename(pdf), finished.pdf);
    say(`pages ${finished.pages}`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppFault)) throw error;
    complain(faultText(error.toFault(), locale));
    return 1;
  }
}
