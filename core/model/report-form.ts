import { z } from 'zod';

/** How much of its data a report shows: two pages, or all sections. */
export const reportLengths = ['summary', 'full'] as const;

/** Schema of a report's length. */
export const reportLengthSchema = z.enum(reportLengths);

/** How much of its data a report shows. */
export type ReportLength = z.infer<typeof reportLengthSchema>;

/** Papers a report can be printed on. */
export const papers = ['A4', 'Letter'] as const;

/** Schema of a paper. */
export const paperSchema = z.enum(papers);

/** The paper a report is printed on. */
export type Paper = z.infer<typeof paperSchema>;

/** Schema of who approved a report, and when (UTC instant, ISO 8601). */
export const approvalSchema = z.strictObject({ by: z.string().min(1).max(120), at: z.string() });

/** Who approved a report, and when. */
export type Approval = z.infer<typeof approvalSchema>;

/** Schema of a span of time, UTC instants in ISO 8601; the end is not part of it. */
export const periodSchema = z.strictObject({ from: z.string(), to: z.string() });

/** A span of time. */
export type Period = z.infer<typeof periodSchema>;
