import Papa from 'papaparse';
import { z } from 'zod';
import { exportFormats } from '#core/model/export-format.ts';
import { localeSchema } from '#core/model/locale.ts';
import { byteOrderMark, csvLines } from './csv-cell.ts';

/**
 * What became of one file of a batch: written, not written because of a fault, or left out because the client has
 * nothing to report.
 */
export const batchStates = ['done', 'failed', 'left-out'] as const;

const batchEntrySchema = z.object({
  /** The client's name, disarmed for spreadsheets. */
  client: z.string(),
  /** Empty unless done. */
  file: z.string(),
  status: z.enum(batchStates),
  /** Hex, of the file's bytes; empty unless done. */
  sha256: z.string(),
  /** A sentence; empty when done. */
  reason: z.string(),
  clientId: z.string(),
  format: z.enum(exportFormats),
  language: localeSchema,
});

/** One row of a batch's index. */
export type BatchEntry = z.infer<typeof batchEntrySchema>;

const columns = [
  'client',
  'file',
  'status',
  'sha256',
  'reason',
  'clientId',
  'format',
  'language',
] as const satisfies readonly (keyof BatchEntry)[];

/** The beginning of an index without rows. */
export const emptyIndex = byteOrderMark + csvLines([columns]);

/** A row as it is added to the index. No cell holds a line end, so a row is a line. */
export function indexLine(entry: BatchEntry): string {
  return csvLines([columns.map((column) => entry[column])]);
}

/** What an index holds, and its text up to the last whole row: a crash may have cut the one behind it. */
export interface ReadIndex {
  readonly entries: readonly BatchEntry[];
  readonly whole: string;
}

/** Reads the index of an earlier run; null for a text that is none. */
export function readIndex(text: string): ReadIndex | null {
  // Somebody may have cleared the file; and a crash may have come before its first line was out.
  if (emptyIndex.startsWith(text)) return { entries: [], whole: emptyIndex };
  if (!text.startsWith(emptyIndex)) return null;
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const { data } = Papa.parse<unknown>(whole.slice(byteOrderMark.length), {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  });
  return {
    entries: data.flatMap((row) => {
      const parsed = batchEntrySchema.safeParse(row);
      return parsed.success ? [parsed.data] : [];
    }),
    whole,
  };
}
