import { z } from 'zod';
import { reportDocumentSchema, type ReportDocument } from '#core/model/report.ts';

/** Number of the form below; raised when a field changes its meaning, never when one is added. */
export const reportSchemaName = 'transbordo.report/1';

/** Schema of a report as JSON. */
export const reportExportSchema = z.strictObject({
  schema: z.literal(reportSchemaName),
  tool: z.strictObject({ name: z.literal('transbordo'), version: z.string() }),
  report: reportDocumentSchema,
});

/**
 * A report as JSON text: everything its pages say, as data. The names of every object are in the order of their UTF-16
 * code units, so that equal reports are equal bytes; texts are as they came, hidden characters and all.
 */
export function reportJson(document: ReportDocument): string {
  const whole: z.input<typeof reportExportSchema> = {
    schema: reportSchemaName,
    tool: { name: 'transbordo', version: document.appVersion },
    report: document,
  };
  return `${JSON.stringify(ordered(whole), null, 2)}\n`;
}

/** The same data with the names of its objects in order; RFC 8785 itself refuses halves of surrogate pairs. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, ordered(inner)]),
  );
}
