/** Forms in which a report can be written, by the ending of their files. */
export const exportFormats = ['pdf', 'html', 'csv', 'xlsx', 'json', 'sarif'] as const;

/** A form in which a report can be written. */
export type ExportFormat = (typeof exportFormats)[number];
