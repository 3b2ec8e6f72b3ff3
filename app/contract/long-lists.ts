import { z } from 'zod';

/** Which rows of a long list are asked for, as fields of a request: at most so many at once. */
export function rowSpan(most: number) {
  return {
    offset: z.number().int().nonnegative(),
    limit: z.number().int().min(1).max(most),
  };
}

/** Schema of the columns of a table that leaves the window, with their headings in the window's words. */
export function tableColumns<const Ids extends readonly [string, ...string[]]>(ids: Ids) {
  return z
    .array(z.strictObject({ id: z.enum(ids), header: z.string().max(120) }))
    .min(1)
    .max(ids.length)
    .readonly();
}

/** Schema of a table as text with tabs, for the clipboard; nothing in it that a spreadsheet would run. */
export const copiedTableSchema = z.strictObject({ text: z.string(), rows: z.number().int() });

/** Schema of how many rows were written to a file; the headings are not among them. */
export const writtenTableSchema = z.strictObject({ rows: z.number().int() });

/** Schema of the file that a user chose for a table, and of what was written to it. Null: cancelled. */
export const exportedTableSchema = writtenTableSchema.extend({ fileName: z.string() }).nullable();
